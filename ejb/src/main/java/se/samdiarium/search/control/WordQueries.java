package se.samdiarium.search.control;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import se.samdiarium.language.WordForms;
import se.samdiarium.language.boundary.SwedishWords;

/**
 * What finds a word of a question in one field: the word in any form, and with less weight the parts of a compound near each other
 * (samverkansavtal: "avtal om regional samverkan"). The parts must all be there: one of them alone says little.
 */
public final class WordQueries {

    /** How many other words may stand between the parts. */
    private static final int APART = 4;
    private static final float PARTS_WEIGHT = 0.2f;
    private static final int MOST_PARTS = 6;

    private final SwedishWords words;
    private final QueryBuilder lemmas;

    /** For questions to an index that was written with this analysis. */
    public WordQueries(SwedishAnalysis analysis) {
        this.words = analysis.words();
        this.lemmas = new QueryBuilder(analysis.lemmas());
    }

    /** One word, number or hyphenated word; null when there is nothing to look for. */
    public Query word(String field, String word) {
        Query found = lemmas.createPhraseQuery(field, word);
        WordForms forms = words.of(word);
        if (found == null || !hasTellingParts(forms)) {
            return found;
        }
        return new BooleanQuery.Builder().add(found, Occur.SHOULD)
                .add(new BoostQuery(near(field, forms.parts(), APART), PARTS_WEIGHT), Occur.SHOULD).build();
    }

    /** Whether each part says something by itself: "man" of lagman and "över" of övertid stand in every text. */
    private boolean hasTellingParts(WordForms forms) {
        return forms.isCompound() && forms.parts().size() <= MOST_PARTS
                && forms.parts().stream().noneMatch(part -> part.stream().anyMatch(words::isFunctionWord));
    }

    /** Several words near each other, in any order; words without a meaning of their own may be missing. */
    Query near(String field, List<String> expression) {
        if (expression.size() == 1) {
            return word(field, expression.getFirst());
        }
        List<String> telling = expression.stream().filter(word -> !words.isFunctionWord(word)).toList();
        return near(field, (telling.isEmpty() ? expression : telling).stream().map(word -> words.of(word).lemmas()).toList(), APART);
    }

    private static Query near(String field, List<List<String>> all, int apart) {
        return new NearParts(field, all.stream().map(lemmas -> lemmas.stream()
                .flatMap(lemma -> Stream.of(lemma, SwedishWordFilter.PART + lemma)).toList()).toList(), apart);
    }
}
