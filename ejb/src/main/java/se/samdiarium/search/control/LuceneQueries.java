package se.samdiarium.search.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.SearchFilters;

/** Turns a question and its filters into Lucene's queries. */
final class LuceneQueries {

    /** Fields a word is looked for in, and how much a find there weighs. */
    private static final Map<String, Float> WEIGHTS = Map.of(Fields.NUMBER, 10f, Fields.TITLE, 3f, Fields.NAMES, 1.5f, Fields.TEXT, 1f);
    private static final float CASE_TITLE_WEIGHT = 1.5f;
    private static final float SYNONYM_WEIGHT = 0.15f;
    private static final float OTHER_FIELDS = 0.1f;

    private final SwedishAnalysis analysis;
    private final WordQueries words;
    private final QueryBuilder asWritten;
    private final Set<String> accessTokens;
    private final Map<String, Float> weights;

    /** For one asker, who holds these access tokens. */
    LuceneQueries(SwedishAnalysis analysis, Set<String> accessTokens) {
        this.analysis = analysis;
        this.words = new WordQueries(analysis);
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
        List<Question.Clause> clauses = question.clauses();
        boolean telling = clauses.stream().anyMatch(clause -> !clause.not() && !saysLittle(clause));
        for (int at = 0; at < clauses.size();) {
            List<String> run = clauses.stream().skip(at).takeWhile(LuceneQueries::isWord).map(clause -> clause.anyOf().getFirst().told()).toList();
            Optional<Synonyms.Found> synonyms = analysis.synonyms().in(run).stream().filter(found -> found.from() == 0).findFirst();
            if (synonyms.isPresent()) {
                all.add(either(clauses.subList(at, at + synonyms.get().to()), synonyms.get().instead()), Occur.MUST);
                at += synonyms.get().to();
            } else {
                add(all, clauses.get(at++), telling);
            }
        }
        if (clauses.stream().allMatch(Question.Clause::not)) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private void add(BooleanQuery.Builder all, Question.Clause clause, boolean telling) {
        List<Query> anyOf = clause.anyOf().stream().map(this::term).toList();
        Occur occur = clause.not() ? Occur.MUST_NOT : telling && saysLittle(clause) ? Occur.SHOULD : Occur.MUST;
        all.add(anyOf.size() == 1 ? anyOf.getFirst() : or(anyOf), occur);
    }

    private Query either(List<Question.Clause> words, List<List<String>> instead) {
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        words.forEach(word -> add(asTyped, word, words.size() > 1));
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(asTyped.build(), Occur.SHOULD);
        for (List<String> expression : instead) {
            Query found = inFields(String.join(" ", expression), field -> this.words.near(field, expression));
            either.add(new BoostQuery(found, SYNONYM_WEIGHT), Occur.SHOULD);
        }
        return either.build();
    }

    private static boolean isWord(Question.Clause clause) {
        return !clause.not() && clause.anyOf().size() == 1 && clause.anyOf().getFirst() instanceof Question.Term.Word;
    }

    /** A preposition or the like in a question with other words: a compound of those (avtal om samverkan: samverkansavtal) is found without it. */
    private boolean saysLittle(Question.Clause clause) {
        return clause.anyOf().stream().allMatch(term -> term instanceof Question.Term.Word word && analysis.words().isFunctionWord(word.text()));
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
        return inFields(term.told(), field -> inField(field, term));
    }

    private Query inFields(String told, Function<String, Query> inField) {
        List<Query> fields = new ArrayList<>();
        weights.forEach((field, weight) -> {
            Query found = inField.apply(field);
            if (found != null) {
                fields.add(weight == 1f ? found : new BoostQuery(found, weight));
            }
        });
        return fields.isEmpty() ? new MatchNoDocsQuery("no word in " + told) : new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private Query inField(String field, Question.Term term) {
        return switch (term) {
            case Question.Term.Word word -> words.word(field, word.text());
            case Question.Term.Phrase phrase -> asWritten.createPhraseQuery(field, phrase.text());
            case Question.Term.Beginning beginning ->
                new PrefixQuery(new Term(field, SwedishWordFilter.EXACT + SwedishWords.fold(beginning.text())));
        };
    }
}
