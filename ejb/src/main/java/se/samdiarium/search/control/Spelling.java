package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import se.samdiarium.language.boundary.SwedishWords;

/** Proposes a question with one word spelt otherwise. A proposal must find something for the asker: the index holds words of others too. */
final class Spelling {

    private static final int MOST_PROPOSALS = 3;
    private static final int MOST_WORDS = 8;
    private static final int CANDIDATES = 6;
    private static final int SHORTEST_WORD = 4;

    /** Whether a question finds anything for the asker. */
    interface Finds {
        boolean something(String question) throws IOException;
    }

    private final IndexReader reader;
    private final DirectSpellChecker words = new DirectSpellChecker();

    Spelling(IndexReader reader) {
        this.reader = reader;
        words.setMinPrefix(2);
        words.setMinQueryLength(SHORTEST_WORD + 1);
        words.setMaxEdits(2);
        words.setThresholdFrequency(0);
    }

    List<String> proposals(ReadQuestion question, Finds finds) throws IOException {
        Set<String> proposals = new LinkedHashSet<>();
        List<ReadQuestion.Part> parts = question.parts().stream().filter(part -> part.question() instanceof Question.Words)
                .limit(MOST_WORDS).toList();
        for (ReadQuestion.Part part : parts) {
            for (String word : near(((Question.Words) part.question()).words().getFirst())) {
                String other = question.typed().substring(0, part.start()) + word + question.typed().substring(part.end());
                if (proposals.size() < MOST_PROPOSALS && finds.something(other)) {
                    proposals.add(other.strip());
                }
            }
        }
        return List.copyOf(proposals);
    }

    private List<String> near(String word) throws IOException {
        if (word.length() < SHORTEST_WORD || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            for (SuggestWord found : words.suggestSimilar(new Term(field, SwedishWordFilter.EXACT + SwedishWords.fold(word)), CANDIDATES, reader,
                    SuggestMode.SUGGEST_ALWAYS)) {
                String other = found.string.substring(1);
                if (found.string.charAt(0) == SwedishWordFilter.EXACT && !near.contains(other)) {
                    near.add(other);
                }
            }
        }
        return near;
    }
}
