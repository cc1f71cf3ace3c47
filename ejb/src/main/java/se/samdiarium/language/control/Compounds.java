package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits compounds. Each part has a cost: the smaller its morphological family ({@link Families}) the dearer, and dearer where the word list's
 * flags do not allow it. A word that no dictionary knows is cut the cheapest way. A known word, and a part that is one, is cut further
 * only when that is very cheap: many are compounds in origin only.
 */
final class Compounds {

    /**
     * A word cut up.
     *
     * @param pieces the finest parts as they stand in the word; one when it is no compound
     * @param larger parts, as they stand in the word, that are compounds themselves
     */
    record Split(List<String> pieces, List<String> larger) { }

    private static final int SHORTEST_PIECE = 2;
    private static final int SHORTEST_KNOWN = 6;
    private static final int LEXICAL = 9;

    /** Cost of a part without any family; a family of n makes it the logarithm of n cheaper. */
    private static final double PIECE = 7;
    /** An opening the list does not flag as one. */
    private static final double LOOSE = 3;
    /** An opening the list does not flag for the middle of a word. */
    private static final double NOT_INSIDE = 1;
    /** A particle, where the whole word is unknown. */
    private static final double PARTICLE = 4;
    /** A word of two letters. */
    private static final double SHORT = 3;
    /** An ending the list does not flag as one. */
    private static final double NOT_ENDING = 2;
    /** A long piece is seldom there by chance: each letter above so many counts as members of the family. */
    private static final int LONG_FROM = 4;
    private static final double LONG = 2;
    /** A short word inside another that is cut between two words without a linking letter (jord|bruk) is felt as one. */
    private static final double NESTED = 4;
    /** What two parts may cost together in an unknown word, and in a known one. */
    private static final double UNKNOWN = 14;
    private static final double KNOWN = 9;

    private static final Pattern MADE_FROM_VERB = Pattern.compile("(.{2,})(?:n?ing|ande|ende|are|else)");

    private final WordList words;
    private final Families families;
    private final Inflections inflections;
    private final Set<String> particles;

    Compounds(WordList words, Families families, Inflections inflections, Set<String> particles) {
        this.words = words;
        this.families = families;
        this.inflections = inflections;
        this.particles = particles;
    }

    /** Cuts a word, given folded. */
    Split split(String word) {
        List<String> coarse = isKnown(word) ? List.of(word) : unknown(word);
        Split split = new Split(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < coarse.size(); i++) {
            refine(coarse.get(i), i == coarse.size() - 1, coarse.size() > 1, split);
        }
        return split;
    }

    private boolean isKnown(String word) {
        return words.stems(word).stream().anyMatch(stem -> !stem.has(WordList.ONLY_INSIDE)) || !inflections.of(word).isEmpty();
    }

    /** The cheapest way through the word. */
    private List<String> unknown(String word) {
        int length = word.length();
        double[] cost = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(cost, 1, length + 1, Double.POSITIVE_INFINITY);
        for (int at = 0; at < length; at++) {
            for (int to = at + SHORTEST_PIECE; to <= length && cost[at] < Double.POSITIVE_INFINITY; to++) {
                if (at > 0 || to < length) {
                    String piece = word.substring(at, to);
                    double all = cost[at] + (to == length ? ending(piece) : opening(piece, at > 0));
                    if (all < cost[to]) {
                        cost[to] = all;
                        from[to] = at;
                    }
                }
            }
        }
        List<String> pieces = new ArrayList<>();
        for (int to = length; to > 0 && cost[length] < Double.POSITIVE_INFINITY; to = from[to]) {
            pieces.add(0, word.substring(from[to], to));
        }
        return cost[length] * 2 <= UNKNOWN * pieces.size() ? pieces : List.of(word);
    }

    private void refine(String piece, boolean last, boolean nested, Split split) {
        int cut = piece.length() < SHORTEST_KNOWN || isMadeFromVerb(piece) || isVerb(piece) ? 0 : cheapestCut(piece, last, nested);
        if (cut == 0) {
            split.pieces.add(piece);
        } else {
            if (nested) {
                split.larger.add(piece);
            }
            refine(piece.substring(0, cut), false, true, split);
            refine(piece.substring(cut), last, true, split);
        }
    }

    private int cheapestCut(String piece, boolean last, boolean nested) {
        int cheapest = 0;
        double least = KNOWN;
        for (int cut = SHORTEST_PIECE; cut <= piece.length() - SHORTEST_PIECE; cut++) {
            String start = piece.substring(0, cut);
            double cost = particles.contains(start) ? Double.POSITIVE_INFINITY : opening(start, false);
            if (cost < least) {
                boolean linked = !families.of(start).lemma().equals(start);
                String end = piece.substring(cut);
                cost += nested && !linked && piece.length() <= LEXICAL ? NESTED : 0;
                cost += last ? ending(end) : Math.min(insideEnding(end), ending(end));
                if (cost < least) {
                    least = cost;
                    cheapest = cut;
                }
            }
        }
        return cheapest;
    }

    private double opening(String piece, boolean inside) {
        Families.Opening opening = families.of(piece);
        if (opening == null) {
            return Double.POSITIVE_INFINITY;
        }
        return cost(families.opening(piece), piece, piece) + (particles.contains(piece) ? PARTICLE : 0) + (opening.loose() ? LOOSE : 0)
                + (inside && !opening.inside() ? NOT_INSIDE : 0);
    }

    private double ending(String piece) {
        double least = Double.POSITIVE_INFINITY;
        List<Inflections.Reading> readings = inflections.of(piece);
        if (piece.length() == SHORTEST_PIECE && readings.stream().noneMatch(reading -> reading.is("NN"))) {
            return least;
        }
        for (WordList.Stem stem : words.stems(piece)) {
            if (!stem.has(WordList.ONLY_INSIDE)) {
                least = Math.min(least, cost(families.ending(stem.word()), piece, stem.word()) + (stem.has(WordList.END) ? 0 : NOT_ENDING));
            }
        }
        for (Inflections.Reading reading : readings) {
            if (reading.is("NN") || reading.is("JJ") || reading.is("VB:PPC")) {
                least = Math.min(least, cost(families.ending(reading.lemma()), piece, reading.lemma()) + NOT_ENDING);
            }
        }
        return least;
    }

    /** Cost of a form that ends a part inside the word (skade in arbetsskade|avgift). */
    private double insideEnding(String piece) {
        if (families.of(piece) == null) {
            return Double.POSITIVE_INFINITY;
        }
        String lemma = lemma(piece);
        return cost(families.ending(lemma), piece, lemma);
    }

    private static double cost(double family, String piece, String lemma) {
        return PIECE - Math.log(family + 0.5 + LONG * Math.max(0, piece.length() - LONG_FROM)) + (lemma.length() <= SHORTEST_PIECE ? SHORT : 0);
    }

    /** Whether a verb of the list is in it (värdera: värdering), so that its end is an ending and no word. */
    private boolean isMadeFromVerb(String piece) {
        Set<String> lemmas = new LinkedHashSet<>();
        words.stems(piece).forEach(stem -> lemmas.add(stem.word()));
        if (families.of(piece) != null) {
            lemmas.add(lemma(piece));
        }
        return lemmas.stream().map(MADE_FROM_VERB::matcher).filter(Matcher::matches).anyMatch(made -> words.isEntry(made.group(1) + "a"));
    }

    private boolean isVerb(String piece) {
        List<Inflections.Reading> readings = inflections.of(piece);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is("VB") && !reading.is("VB:PPC") && !reading.is("VB:PREPC"));
    }

    /** The base form of a piece that opens a compound; where the list does not tell, the word that the usual linking letters lead to. */
    String lemma(String piece) {
        Families.Opening opening = families.of(piece);
        if (opening != null && !opening.lemma().isEmpty()) {
            return opening.lemma();
        }
        String less = piece.substring(0, piece.length() - 1);
        String least = less.endsWith("e") ? less.substring(0, less.length() - 1) : less;
        List<String> candidates = switch (piece.charAt(piece.length() - 1)) {
            case 's' -> List.of(less, less + "e", less + "a", least, least + "a");
            case 'o', 'u' -> List.of(less + "a", less + "e", less);
            case 'e' -> List.of(less + "a", less, less + "ium");
            case 'a' -> List.of(less, less + "e");
            default -> List.of(piece + "a", piece + "e");
        };
        return candidates.stream().filter(this::isKnown).findFirst().orElse(piece);
    }
}
