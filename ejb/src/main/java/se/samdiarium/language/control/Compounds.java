package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * Our own tables.
     *
     * @param particles what begins derived words rather than compounds
     * @param suffixes  what ends derived words rather than compounds
     * @param whole     base forms that are never cut
     */
    record Tables(Set<String> particles, Set<String> suffixes, Set<String> whole) { }

    private record Cut(String start, String end) { }

    private static final Cut NONE = new Cut("", "");

    private static final int SHORTEST_PIECE = 2;
    private static final int SHORTEST_KNOWN = 6;
    private static final int SHORTEST_WHOLE_PARTICLE = 5;
    private static final int LONGEST_PARTICLE = 8;
    private static final int SHORTEST_OFFICE = 6;
    private static final int THREE_PIECES = 10;
    private static final int LEXICAL = 9;

    /** Cost of a part without any family; a family of n makes it the logarithm of n cheaper. */
    private static final double PIECE = 7;
    /** An opening the list does not flag as one. */
    private static final double LOOSE = 3;
    /** So many letters weigh as much as a member of the family. */
    private static final double LOOSE_LENGTH = 3;
    /** An opening the list does not flag for the middle of a word. */
    private static final double NOT_INSIDE = 1;
    /** A particle, where the whole word is unknown. */
    private static final double PARTICLE = 4;
    /** A word of two letters. */
    private static final double SHORT = 3;
    /** An ending the list does not flag as one. */
    private static final double NOT_ENDING = 2;
    /** A word of two letters ends compounds only when so many do. */
    private static final double WEIGHTY = 10;
    /** A long piece is seldom there by chance: each letter above so many counts as members of the family. */
    private static final int LONG_FROM = 4;
    private static final double LONG = 2;
    /** A short word inside another that is cut between two words without a linking letter (jord|bruk) is felt as one. */
    private static final double NESTED = 4;
    /** What two parts may cost together in an unknown word, and in a known one. */
    private static final double UNKNOWN = 14;
    private static final double KNOWN = 9.8;

    /** A piece that is a word itself (kurs) may also be the genitive of a shorter one (kur) unless its family is so many times larger. */
    private static final double GENITIVE = 3;
    private static final String VOWELS = "aeiouyåäö";

    private final WordList words;
    private final Families families;
    private final VerbalWords verbal;
    private final Inflections inflections;
    private final Openings openings;
    private final Tables tables;

    Compounds(WordList words, Families families, VerbalWords verbal, Inflections inflections, Openings openings, Tables tables) {
        this.words = words;
        this.families = families;
        this.verbal = verbal;
        this.inflections = inflections;
        this.openings = openings;
        this.tables = tables;
    }

    /** Cuts a word, given folded. */
    Split split(String word) {
        List<String> coarse = isKnown(word) ? known(word) : cheapest(word, UNKNOWN);
        Split split = new Split(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < coarse.size(); i++) {
            refine(coarse.get(i), i == coarse.size() - 1, coarse.size() > 1, split);
        }
        return split;
    }

    private boolean isKnown(String word) {
        return words.stems(word).stream().anyMatch(stem -> !stem.has(WordList.ONLY_INSIDE)) || !inflections.of(word).isEmpty();
    }

    /** In one piece, to be cut in two, but a few are only to be cut in three (el|beredskaps|avgift). */
    private List<String> known(String word) {
        if (word.length() < THREE_PIECES || isMadeFromVerb(word) || isVerb(word) || cheapestCut(word, true, false) != NONE) {
            return List.of(word);
        }
        List<String> pieces = cheapest(word, KNOWN);
        boolean whole = pieces.size() < 3 || tables.particles.contains(pieces.get(0)) || words.isFormOfName(word) && !endsAsOffice(pieces.getLast());
        return whole ? List.of(word) : pieces;
    }

    /** The cheapest way through the word. */
    private List<String> cheapest(String word, double most) {
        int length = word.length();
        double[] cost = new double[length + 1];
        String[] piece = new String[length + 1];
        String[] whole = new String[length + 1];
        Arrays.fill(cost, 1, length + 1, Double.POSITIVE_INFINITY);
        for (int at = 0; at < length; at++) {
            for (int to = at + SHORTEST_PIECE; to <= length && cost[at] < Double.POSITIVE_INFINITY; to++) {
                for (int shared = 0; shared <= shared(word, at) && (at > 0 || to < length); shared++) {
                    String next = word.substring(at - shared, to);
                    double all = cost[at] + (to == length ? ending(next, before(word, at)) : opening(next, at > 0));
                    if (all < cost[to]) {
                        cost[to] = all;
                        piece[to] = word.substring(at, to);
                        whole[to] = next;
                    }
                }
            }
        }
        List<String> pieces = new ArrayList<>();
        for (int to = length; to > 0 && cost[length] < Double.POSITIVE_INFINITY; to -= piece[to].length()) {
            pieces.add(0, whole[to]);
        }
        return cost[length] * 2 <= most * pieces.size() ? pieces : List.of(word);
    }

    /** 1 where a letter written twice may end one part and begin the next, since three equal letters are written as two (remiss|svar: remissvar). */
    private static int shared(String word, int at) {
        return at > 2 && at < word.length() && word.charAt(at - 1) == word.charAt(at - 2) && VOWELS.indexOf(word.charAt(at - 1)) < 0 ? 1 : 0;
    }

    private void refine(String piece, boolean last, boolean nested, Split split) {
        Cut cut = piece.length() < SHORTEST_KNOWN || isVerb(piece) ? NONE : cheapestCut(piece, last, nested);
        if (cut == NONE) {
            split.pieces.add(piece);
        } else {
            if (nested) {
                split.larger.add(piece);
            }
            refine(cut.start, false, true, split);
            refine(cut.end, last, true, split);
        }
    }

    private Cut cheapestCut(String piece, boolean last, boolean nested) {
        Cut cheapest = NONE;
        double least = KNOWN;
        Set<String> lemmas = last ? lemmas(piece) : Set.of();
        if (!Collections.disjoint(tables.whole, last ? lemmas : lemmasOfOpening(piece))) {
            return NONE;
        }
        boolean fromVerb = isMadeFromVerb(piece);
        for (int at = SHORTEST_PIECE; at <= piece.length() - SHORTEST_PIECE; at++) {
            String start = piece.substring(0, at);
            double opening = tables.particles.contains(start) || isInsideParticle(piece, at) ? Double.POSITIVE_INFINITY : opening(start, false);
            for (int shared = 0; shared <= shared(piece, at) && opening < least; shared++) {
                String end = piece.substring(at - shared);
                if ((lemmas.isEmpty() || endsWithWord(lemmas, start, end, shared)) && (!fromVerb || isMadeFromVerb(end))) {
                    boolean linked = !families.of(start).lemma().equals(start);
                    double cost = opening + (nested && !linked && piece.length() <= LEXICAL ? NESTED : 0)
                            + (last ? ending(end, before(piece, at)) : Math.min(insideEnding(end), ending(end, before(piece, at))));
                    if (cost < least) {
                        least = cost;
                        cheapest = new Cut(start, end);
                    }
                }
            }
        }
        return cheapest;
    }

    private boolean isInsideParticle(String piece, int at) {
        for (int to = at + 1; to <= Math.min(LONGEST_PARTICLE, piece.length()); to++) {
            if (to >= SHORTEST_WHOLE_PARTICLE && tables.particles.contains(piece.substring(0, to))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the base form of the whole is the start and a word: barn|en is no compound, since barnen is a form of barn. Names are cut only
     * where they are common words in the definite form (Trafik|verket, not Fin|land).
     */
    private boolean endsWithWord(Set<String> lemmas, String start, String end, int shared) {
        Set<String> ends = lemmas(end);
        ends.add(end);
        ends.add(end.endsWith("s") ? end.substring(0, end.length() - 1) : end);
        ends.addAll(verbal.bases(end));
        return lemmas.stream().filter(lemma -> lemma.startsWith(start)).anyMatch(lemma -> {
            String rest = lemma.substring(start.length() - shared);
            return ends.contains(rest) && !(words.isName(lemma) && !endsAsOffice(rest));
        });
    }

    private boolean endsAsOffice(String end) {
        return end.length() >= SHORTEST_OFFICE && !words.isEntry(end);
    }

    private Set<String> lemmas(String piece) {
        Set<String> lemmas = new LinkedHashSet<>();
        words.stems(piece).stream().filter(stem -> !stem.has(WordList.ONLY_INSIDE)).forEach(stem -> lemmas.add(stem.word()));
        inflections.of(piece).forEach(reading -> lemmas.add(reading.lemma()));
        lemmas.removeAll(tables.suffixes);
        return lemmas;
    }

    private double opening(String piece, boolean inside) {
        Families.Opening opening = families.of(piece);
        if (opening == null) {
            return Double.POSITIVE_INFINITY;
        }
        return cost(families.opening(piece), piece) + (tables.particles.contains(piece) ? PARTICLE : 0)
                + (opening.loose() ? LOOSE / Math.max(1, Math.log(families.opening(piece) + 1 + piece.length() / LOOSE_LENGTH)) : 0)
                + (inside && !opening.inside() ? NOT_INSIDE : 0);
    }

    private static String before(String word, int at) {
        return at == 0 ? "" : word.substring(at - 1, at);
    }

    private double ending(String piece, String before) {
        double least = Double.POSITIVE_INFINITY;
        List<Inflections.Reading> readings = inflections.of(piece);
        for (WordList.Stem stem : words.stems(piece)) {
            if (!stem.has(WordList.ONLY_INSIDE) && !isSuffix(stem.word(), piece, before)) {
                least = Math.min(least, ending(stem.word(), stem.has(WordList.END)));
            }
        }
        for (Inflections.Reading reading : readings) {
            if ((reading.is("NN") || reading.is("JJ") || reading.is("VB:PPC")) && !isSuffix(reading.lemma(), piece, before)) {
                least = Math.min(least, ending(reading.lemma(), false));
            }
        }
        for (String base : verbal.bases(piece)) {
            if (families.ending(base) >= 1 && !isSuffix(base, piece, before)) {
                least = Math.min(least, ending(base, false));
            }
        }
        return least;
    }

    private double ending(String lemma, boolean flagged) {
        double family = families.ending(lemma);
        return lemma.length() == SHORTEST_PIECE && family < WEIGHTY ? Double.POSITIVE_INFINITY
                : cost(family, lemma) + (flagged ? 0 : NOT_ENDING / Math.max(1, Math.log(family + 1)));
    }

    /** Also the end of one (mentor|skap, not mentors|kap), and its genitive (myndighets, not myndig|hets). */
    private boolean isSuffix(String lemma, String piece, String before) {
        return tables.suffixes.contains(lemma) || tables.suffixes.contains(before + lemma)
                || piece.endsWith("s") && tables.suffixes.contains(piece.substring(0, piece.length() - 1));
    }

    /** Cost of a form that ends a part inside the word (skade in arbetsskade|avgift). */
    private double insideEnding(String piece) {
        if (families.of(piece) == null) {
            return Double.POSITIVE_INFINITY;
        }
        return isSuffix(piece, piece, "") ? Double.POSITIVE_INFINITY
                : lemmasOfOpening(piece).stream().mapToDouble(lemma -> cost(families.ending(lemma), lemma)).min().orElseThrow();
    }

    /** The inflected forms of a word cost the same, so that a compound is cut alike in all its forms. */
    private static double cost(double family, String word) {
        return PIECE - Math.log(family + 0.5 + LONG * Math.max(0, word.length() - LONG_FROM)) + (word.length() <= SHORTEST_PIECE ? SHORT : 0);
    }

    /** Whether a verb of the list is in it (värdera: värdering): cut off from it, the end must be so too (löne|sättning, not värde|ring). */
    private boolean isMadeFromVerb(String piece) {
        Set<String> lemmas = lemmas(piece);
        if (families.of(piece) != null) {
            lemmas.addAll(lemmasOfOpening(piece));
        }
        return lemmas.stream().anyMatch(verbal::isMade) || lemmas.isEmpty() && !verbal.bases(piece).isEmpty();
    }

    private boolean isVerb(String piece) {
        List<Inflections.Reading> readings = inflections.of(piece);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is("VB") && !reading.is("VB:PPC") && !reading.is("VB:PREPC"));
    }

    /** Whether the list says that it may begin a compound. */
    boolean isOpening(String piece) {
        return families.of(piece) != null && !families.of(piece).loose();
    }

    /** The nouns that a piece stands for which is nothing but the opening of compounds (ränte, riks); empty for all else. */
    List<String> nounsOfOpening(String piece) {
        return isOpening(piece) && !words.isEntry(piece) ? openings.nouns(piece).stream().filter(noun -> !noun.equals(piece)).toList() : List.of();
    }

    /** The base forms of a piece that opens a compound: nouns before what else the list tells of it. */
    List<String> lemmasOfOpening(String piece) {
        List<String> nouns = openings.nouns(piece);
        String less = piece.substring(0, piece.length() - 1);
        if (!nouns.isEmpty()) {
            boolean genitive = piece.endsWith("s") && !less.endsWith("s") && nouns.contains(piece) && words.isGenitive(piece)
                    && families.ending(piece) < GENITIVE * (families.ending(less) + 1);
            return genitive ? List.of(piece, less) : nouns;
        }
        Families.Opening opening = families.of(piece);
        if (opening != null && !opening.lemma().isEmpty()) {
            return List.of(opening.lemma());
        }
        if (isKnown(piece)) {
            return List.of(piece);
        }
        return List.of(Stream.of(piece + "a", less + "a", less).filter(this::isKnown).findFirst().orElse(piece));
    }
}
