package se.samdiarium.search.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import se.samdiarium.search.SearchFilters;

/** Turns a question and its filters into Lucene's queries. */
final class LuceneQueries {

    /** Fields a word is looked for in, and how much a find there weighs. */
    private static final Map<String, Float> WEIGHTS = Map.of(Fields.NUMBER, 10f, Fields.TITLE, 3f, Fields.NAMES, 1.5f, Fields.TEXT, 1f);
    private static final float CASE_TITLE_WEIGHT = 1.5f;
    private static final float OTHER_FIELDS = 0.1f;

    private final QueryBuilder lemmas;
    private final QueryBuilder asWritten;
    private final Set<String> accessTokens;
    private final Map<String, Float> weights;

    /** For one asker, who holds these access tokens. */
    LuceneQueries(SwedishAnalysis analysis, Set<String> accessTokens) {
        this.lemmas = new QueryBuilder(analysis.lemmas());
        this.asWritten = new QueryBuilder(analysis.asWritten());
        this.accessTokens = accessTokens;
        this.weights = new LinkedHashMap<>(WEIGHTS);
        accessTokens.forEach(token -> weights.put(Fields.caseTitleFor(token), CASE_TITLE_WEIGHT));
    }

    /** What was asked, without filters: this is also what is marked in the text. */
    Query question(Question question, boolean blank) {
        if (question.clauses().isEmpty()) {
            return blank ? new MatchAllDocsQuery() : new MatchNoDocsQuery("nothing that can be searched for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyNegated = true;
        for (Question.Clause clause : question.clauses()) {
            List<Query> anyOf = clause.anyOf().stream().map(this::term).toList();
            all.add(anyOf.size() == 1 ? anyOf.getFirst() : or(anyOf), clause.not() ? Occur.MUST_NOT : Occur.MUST);
            onlyNegated &= clause.not();
        }
        if (onlyNegated) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    /** The question narrowed by the filters and to what the asker's tokens open. */
    Query narrowed(Query question, SearchFilters filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(question, Occur.MUST);
        all.add(oneOf(Fields.ACCESS, accessTokens.stream()), Occur.FILTER);
        narrow(all, Fields.REGION, filters.regions(), filters.regions().stream().map(region -> region.value()));
        narrow(all, Fields.TYPE, filters.types(), filters.types().stream());
        narrow(all, Fields.DIRECTION, filters.directions(), filters.directions().stream().map(Enum::name));
        if (filters.from().isPresent() || filters.to().isPresent()) {
            all.add(LongPoint.newRangeQuery(Fields.DATE, filters.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    filters.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
        }
        return all.build();
    }

    private static void narrow(BooleanQuery.Builder all, String field, Collection<?> wanted, Stream<String> values) {
        if (!wanted.isEmpty()) {
            all.add(oneOf(field, values), Occur.FILTER);
        }
    }

    private static Query oneOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    private static Query or(List<Query> anyOf) {
        BooleanQuery.Builder or = new BooleanQuery.Builder();
        anyOf.forEach(query -> or.add(query, Occur.SHOULD));
        return or.build();
    }

    private Query term(Question.Term term) {
        List<Query> fields = new ArrayList<>();
        weights.forEach((field, weight) -> {
            Query found = inField(field, term);
            if (found != null) {
                fields.add(weight == 1f ? found : new BoostQuery(found, weight));
            }
        });
        return fields.isEmpty() ? new MatchNoDocsQuery("no word in " + term.told()) : new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private Query inField(String field, Question.Term term) {
        return switch (term) {
            case Question.Term.Word word -> lemmas.createPhraseQuery(field, word.text());
            case Question.Term.Phrase phrase -> asWritten.createPhraseQuery(field, phrase.text());
            case Question.Term.Beginning beginning ->
                new PrefixQuery(new Term(field, SwedishWordFilter.EXACT + SwedishWordFilter.fold(beginning.text())));
        };
    }
}
