package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import se.samdiarium.language.boundary.SwedishWords;

/**
 * Proposes a question with one or several words spelt otherwise, where it finds nothing, or little and the words are in no dictionary. Whether a
 * word is amiss, and whether a proposal is told, is judged by what the asker finds: the index holds words of others too.
 */
final class Spelling {

    /** A question with more hits than this is taken as it is. */
    static final long FEW = 3;

    private static final int MOST_PROPOSALS = 3;
    private static final int MOST_WORDS = 8;
    private static final int MOST_TRIED = 24;
    private static final int CANDIDATES = 6;
    private static final int CANDIDATES_OF_SEVERAL = 3;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_DOTS = 2;
    private static final int MOST_DOTTED = 200;
    /** How many times more a proposal must find than a question that finds something. */
    private static final long BETTER = 5;
    /** Letters that are taken for one another when a keyboard lacks å, ä and ö, or a text was read badly. */
    private static final Map<Character, String> MIXED = Map.of('a', "åä", 'å', "äa", 'ä', "åa", 'o', "ö", 'ö', "o");

    /** How much a question finds for the asker. */
    interface Finds {
        long hits(String question) throws IOException;
    }

    private final IndexReader reader;
    private final Finds finds;
    private final DirectSpellChecker words = new DirectSpellChecker();
    private int tried;

    Spelling(IndexReader reader, Finds finds) {
        this.reader = reader;
        this.finds = finds;
        words.setMinPrefix(1);
        words.setMinQueryLength(SHORTEST_WORD + 1);
        words.setMaxEdits(2);
        words.setThresholdFrequency(0);
    }

    /** The likeliest first; {@code hits} is what the question as typed finds. */
    List<String> proposals(ReadQuestion question, long hits) throws IOException {
        if (hits > FEW) {
            return List.of();
        }
        Map<ReadQuestion.Part, List<String>> amiss = new LinkedHashMap<>();
        List<ReadQuestion.Part> parts = question.parts().stream().filter(part -> part.question() instanceof Question.Words)
                .limit(MOST_WORDS).toList();
        for (ReadQuestion.Part part : parts) {
            String word = ((Question.Words) part.question()).words().getFirst();
            if (isAmiss(word, hits)) {
                List<String> near = near(word);
                if (!near.isEmpty()) {
                    amiss.put(part, near);
                }
            }
        }
        List<String> likely = amiss.size() > 1 ? together(question.typed(), amiss) : List.of();
        Set<String> proposals = new LinkedHashSet<>();
        keep(likely, hits, proposals);
        for (Map.Entry<ReadQuestion.Part, List<String>> one : amiss.entrySet()) {
            keep(one.getValue().stream().map(word -> with(question.typed(), Map.of(one.getKey(), word))).toList(), hits, proposals);
        }
        return List.copyOf(proposals);
    }

    private void keep(List<String> others, long hits, Set<String> proposals) throws IOException {
        for (String other : others) {
            if (proposals.size() < MOST_PROPOSALS && tried < MOST_TRIED) {
                tried++;
                if (finds.hits(other) >= Math.max(1, BETTER * hits)) {
                    proposals.add(other.strip());
                }
            }
        }
    }

    /** Numbers and prepositions are left alone, and where the question found something also abbreviations and words of a dictionary. */
    private boolean isAmiss(String word, long hits) throws IOException {
        SwedishWords swedish = SwedishWords.shared();
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD
                || !word.chars().allMatch(Character::isLetter) || swedish.isFunctionWord(word)) {
            return false;
        }
        boolean unknown = !swedish.isKnown(word) && !word.equals(word.toUpperCase(Locale.ROOT));
        return unknown || hits == 0 && finds.hits(word) == 0;
    }

    /** All words that are amiss changed at once: the likeliest of each with the likeliest of the others first. */
    private static List<String> together(String typed, Map<ReadQuestion.Part, List<String>> amiss) {
        List<Map<ReadQuestion.Part, String>> ways = List.of(Map.of());
        for (Map.Entry<ReadQuestion.Part, List<String>> next : amiss.entrySet()) {
            List<Map<ReadQuestion.Part, String>> more = new ArrayList<>();
            for (String word : next.getValue().stream().limit(CANDIDATES_OF_SEVERAL).toList()) {
                ways.forEach(way -> {
                    Map<ReadQuestion.Part, String> longer = new LinkedHashMap<>(way);
                    longer.put(next.getKey(), word);
                    more.add(longer);
                });
            }
            ways = more.stream().limit(MOST_TRIED).toList();
        }
        return ways.stream().map(way -> with(typed, way)).toList();
    }

    private static String with(String typed, Map<ReadQuestion.Part, String> words) {
        StringBuilder other = new StringBuilder(typed);
        words.entrySet().stream().sorted((one, next) -> next.getKey().start() - one.getKey().start())
                .forEach(word -> other.replace(word.getKey().start(), word.getKey().end(), word.getValue()));
        return other.toString();
    }

    private List<String> near(String word) throws IOException {
        String folded = SwedishWords.fold(word);
        Set<String> near = new LinkedHashSet<>();
        for (String other : dotted(folded)) {
            if (frequency(other) > 0) {
                near.add(other);
            }
        }
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            for (SuggestWord found : words.suggestSimilar(new Term(field, SwedishWordFilter.EXACT + folded), CANDIDATES, reader,
                    SuggestMode.SUGGEST_ALWAYS)) {
                if (found.string.charAt(0) == SwedishWordFilter.EXACT) {
                    near.add(found.string.substring(1));
                }
            }
        }
        near.remove(folded);
        return List.copyOf(near);
    }

    private int frequency(String word) throws IOException {
        int all = 0;
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            all += reader.docFreq(new Term(field, SwedishWordFilter.EXACT + word));
        }
        return all;
    }

    /** The word with å, ä and ö otherwise in one place or two. */
    private static Set<String> dotted(String word) {
        Set<String> all = new LinkedHashSet<>(Set.of(word));
        for (int round = 0; round < MOST_DOTS; round++) {
            for (String one : List.copyOf(all)) {
                for (int at = 0; at < one.length() && all.size() < MOST_DOTTED; at++) {
                    for (char letter : MIXED.getOrDefault(one.charAt(at), "").toCharArray()) {
                        all.add(one.substring(0, at) + letter + one.substring(at + 1));
                    }
                }
            }
        }
        all.remove(word);
        return all;
    }
}
