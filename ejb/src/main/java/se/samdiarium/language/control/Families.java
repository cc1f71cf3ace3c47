package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * How many words of the list a part begins and ends: the size of its morphological family. It tells a living part of compounds
 * (skatte|medel) from letters that only look like one (kap|ital), needs no corpus, and follows the word list when that is replaced.
 */
final class Families {

    /**
     * A form that begins a compound or stands inside it.
     *
     * @param lemma  the entry it is made from; empty when the list does not tell
     * @param begins whether the list says that it may begin a compound of anybody's making
     * @param inside whether the list says that it may stand in the middle
     */
    record Opening(String lemma, boolean begins, boolean inside) {
        boolean loose() {
            return !begins && !inside;
        }
    }

    private static final int SHORTEST_OPENING = 2;
    private static final int SHORTEST_ENDING = 2;
    private static final int SHORTEST_LOOSE = 3;
    private static final int SHORTEST_FOUND = 4;
    private static final int SHORTEST_VERBAL = 5;
    private static final int LEAST_FOUND = 3;
    private static final int ROUNDS = 3;
    /** What an opening that a table tells counts for at least. */
    private static final double OLD = 10;

    private static final String VOWELS = "ae";
    private static final List<String> LINKS = List.of("", "o", "u", "e", "s");

    private record Split(String opening, String ending) { }

    private final WordList words;
    private final Set<String> particles;
    private final VerbalWords verbal;
    private final Map<String, Opening> openings = new HashMap<>();
    private Map<String, Double> opened = new HashMap<>();
    private Map<String, Double> ended = new HashMap<>();

    Families(WordList words, Map<String, String> old, Set<String> particles, VerbalWords verbal) {
        this.words = words;
        this.verbal = verbal;
        this.particles = particles;
        old.forEach((form, lemma) -> openings.put(form, new Opening(lemma, true, false)));
        words.forEach(this::flagged);
        words.forEach(this::loose);
        words.forEach(this::likeItsEnd);
        find();
        List<List<Split>> splits = new ArrayList<>();
        words.forEach((word, flags) -> {
            List<Split> found = splits(word, flags);
            if (!found.isEmpty()) {
                splits.add(found);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            count(splits, round == 0);
        }
        trust();
        old.keySet().forEach(form -> opened.merge(form, OLD, Math::max));
    }

    /** Letters that mostly begin words where no part ends (kont: kontrakt, kontinent) are worth less than their number. */
    private void trust() {
        List<String> all = new ArrayList<>();
        words.forEach((word, flags) -> {
            if (flags.indexOf(WordList.ONLY_INSIDE) < 0) {
                all.add(word);
            }
        });
        opened.replaceAll(trusted(all, opening -> opening));
        ended.replaceAll(trusted(all.stream().map(Families::backwards).toList(), Families::backwards));
    }

    private static BiFunction<String, Double, Double> trusted(List<String> words, UnaryOperator<String> turned) {
        String[] sorted = words.stream().sorted().toArray(String[]::new);
        return (part, family) -> {
            String begins = turned.apply(part);
            int all = place(sorted, begins + Character.MAX_VALUE) - place(sorted, begins);
            return family * Math.sqrt(Math.min(1, family / Math.max(1, all)));
        };
    }

    private static int place(String[] sorted, String word) {
        int at = Arrays.binarySearch(sorted, word);
        return at < 0 ? -at - 1 : at;
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private void flagged(String word, String flags) {
        String lemma = flags.indexOf(WordList.ONLY_INSIDE) < 0 ? word : "";
        open(word, lemma, flags);
        words.rules().formsOf(word, flags, (form, rule) -> open(form, lemma.isEmpty() ? "" : words.owner(word, flags, rule), rule.then()));
    }

    private void open(String form, String lemma, String flags) {
        boolean begins = flags.indexOf(WordList.BEGIN) >= 0;
        boolean inside = flags.indexOf(WordList.MIDDLE) >= 0;
        if ((begins || inside) && form.length() >= SHORTEST_OPENING) {
            openings.merge(form, new Opening(lemma, begins, inside), (old, more) ->
                    new Opening(likelier(old.lemma, more.lemma), old.begins || more.begins, old.inside || more.inside));
        }
    }

    /** Nouns open compounds rather than verbs (skatte: skatt, not skatta). */
    private String likelier(String one, String other) {
        return one.isEmpty() || !isNoun(one) && isNoun(other) ? other : one;
    }

    private boolean isNoun(String word) {
        return words.flags(word).stream().anyMatch(WordList::isNoun);
    }

    /** Nouns, and their genitives, open compounds of the list without a flag. */
    private void loose(String word, String flags) {
        boolean noun = WordList.isNoun(flags);
        if ((noun || flags.indexOf(WordList.END) >= 0) && flags.indexOf(WordList.ONLY_INSIDE) < 0) {
            if (word.length() >= SHORTEST_LOOSE) {
                openings.putIfAbsent(word, new Opening(word, false, false));
            }
            if (noun && !word.endsWith("s") && !particles.contains(word)) {
                openings.putIfAbsent(word + "s", new Opening(word, false, false));
            }
        }
    }

    /** A word that ends in another opens compounds as that does (skola: skol, förskola: förskol). */
    private void likeItsEnd(String word, String flags) {
        if (WordList.isNoun(flags) && VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0 && flags.indexOf(WordList.ONLY_INSIDE) < 0) {
            String stem = word.substring(0, word.length() - 1);
            for (String link : LINKS) {
                for (int at = 2; at <= stem.length() - SHORTEST_FOUND + 1; at++) {
                    Opening end = openings.get(stem.substring(at) + link);
                    if (end != null && end.begins && words.isEntry(word.substring(at))) {
                        openings.putIfAbsent(stem + link, new Opening(word, true, end.inside));
                    }
                }
            }
        }
    }

    /** Beginnings that no entry tells of, but several words of the list have before a word of the list (justitie-, gatu-). */
    private void find() {
        Map<String, Set<String>> found = new HashMap<>();
        words.forEach((word, flags) -> {
            if (flags.indexOf(WordList.ONLY_INSIDE) < 0) {
                for (int at = SHORTEST_FOUND; at <= word.length() - SHORTEST_FOUND; at++) {
                    String opening = word.substring(0, at);
                    if (!openings.containsKey(opening) && !particles.contains(opening) && ends(word.substring(at))) {
                        found.computeIfAbsent(opening, key -> new HashSet<>()).add(word.substring(at));
                    }
                }
            }
        });
        found.forEach((opening, endings) -> {
            if (endings.size() >= LEAST_FOUND) {
                openings.put(opening, new Opening("", false, false));
            }
        });
    }

    private List<Split> splits(String word, String flags) {
        List<Split> found = new ArrayList<>();
        if (flags.indexOf(WordList.ONLY_INSIDE) < 0) {
            for (int at = SHORTEST_OPENING; at <= word.length() - SHORTEST_ENDING; at++) {
                String opening = word.substring(0, at);
                String ending = word.substring(at);
                if (openings.containsKey(opening) && !particles.contains(opening) && ends(ending)) {
                    found.add(new Split(opening, ending));
                }
            }
        }
        return found;
    }

    private boolean ends(String word) {
        return word.length() >= SHORTEST_VERBAL && verbal.isMade(word)
                || words.flags(word).stream().anyMatch(flags -> flags.indexOf(WordList.ONLY_INSIDE) < 0
                && (flags.indexOf(WordList.END) >= 0 && word.length() > 2 || WordList.isNoun(flags)));
    }

    private void count(List<List<Split>> splits, boolean even) {
        Map<String, Double> opens = new HashMap<>();
        Map<String, Double> ends = new HashMap<>();
        for (List<Split> ways : splits) {
            double[] weights = ways.stream().mapToDouble(way -> even ? 1 : opening(way.opening) * ending(way.ending)).toArray();
            double sum = Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                opens.merge(ways.get(i).opening, weights[i] / sum, Double::sum);
                ends.merge(ways.get(i).ending, weights[i] / sum, Double::sum);
            }
        }
        opened = opens;
        ended = ends;
    }

    /** How the form can open a compound; null when it cannot. */
    Opening of(String form) {
        return openings.get(form);
    }

    /** How many words of the list begin with this part. */
    double opening(String form) {
        return opened.getOrDefault(form, 0.0);
    }

    /** How many words of the list end with this word. */
    double ending(String lemma) {
        return ended.getOrDefault(lemma, 0.0);
    }
}
