package se.samdiarium.search.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.SearchFilters;

/** Turns a question and its filters into Lucene's queries. */
final class LuceneQueries {

    /** Fields a word is looked for in, and how much a find there weighs. */
    private static final Map<String, Float> EVERYWHERE = Map.of(Fields.NUMBER, 10f, Fields.TITLE, 3f, Fields.CASE_TITLE, 1.5f, Fields.NAMES, 1.5f,
            Fields.TEXT, 1f);
    private static final Set<String> CODES = Stream.of(FacetName.REGION, FacetName.TYPE, FacetName.POSITION).map(Fields::facet)
            .collect(Collectors.toUnmodifiableSet());
    private static final float SYNONYM_WEIGHT = 0.15f;
    private static final float OTHER_FIELDS = 0.1f;

    private final SwedishAnalysis analysis;
    private final WordQueries words;
    private final QueryBuilder asWritten;
    private final QueryBuilder whole;
    private final Set<String> accessTokens;
    private final Query ownDiary;

    /** For one asker, who holds these access tokens. */
    LuceneQueries(SwedishAnalysis analysis, Set<String> accessTokens) {
        this.analysis = analysis;
        this.words = new WordQueries(analysis);
        this.whole = new QueryBuilder(analysis.whole());
        this.asWritten = new QueryBuilder(analysis.asWritten());
        this.accessTokens = accessTokens;
        this.ownDiary = oneOf(Fields.DIARY, accessTokens.stream());
    }

    /** What was asked, without filters: this is also what is marked in the text. */
    Query question(Question question, boolean blank) {
        if (!question.asks()) {
            return blank ? new MatchAllDocsQuery() : new MatchNoDocsQuery("nothing that can be searched for");
        }
        return query(question, EVERYWHERE);
    }

    /** Only what these tokens open; nothing without tokens. */
    Query open() {
        return oneOf(Fields.ACCESS, accessTokens.stream());
    }

    /** Narrows by filters, but not by those of one facet. */
    void narrow(BooleanQuery.Builder all, SearchFilters filters, Optional<FacetName> except) {
        filters.chosen().forEach((name, values) -> {
            if (except.filter(name::equals).isEmpty()) {
                all.add(oneOf(Fields.facet(name), values.stream()), Occur.FILTER);
            }
        });
        if (filters.from().isPresent() || filters.to().isPresent()) {
            all.add(days(filters.from(), filters.to()), Occur.FILTER);
        }
        filters.since().ifPresent(since -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            accessTokens.forEach(token -> any.add(
                    LongPoint.newRangeQuery(Fields.since(token), since.toEpochMilli() + 1, Long.MAX_VALUE), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        });
    }

    static Query oneOf(String field, Stream<String> values) {
        List<BytesRef> all = values.map(BytesRef::new).toList();
        return all.size() == 1 ? new TermQuery(new Term(field, all.getFirst())) : new TermInSetQuery(field, all);
    }

    private Query query(Question question, Map<String, Float> fields) {
        return switch (question) {
            case Question.And and -> all(and.all(), fields);
            case Question.Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                or.any().stream().filter(Question::asks).forEach(each -> any.add(query(each, fields), Occur.SHOULD));
                yield any.build();
            }
            case Question.Not not -> all(List.of(not), fields);
            case Question.Words words -> words(words.words(), fields);
            case Question.Phrase phrase -> inAny(fields, field -> phrase(field, phrase));
            case Question.Wildcard wildcard -> wildcard(wildcard.pattern(), fields);
            case Question.Range range -> days(range.from(), range.to());
            case Question.Field field -> query(field.inside(), fields(field.field()));
            case Question.NotUnderstood not -> new MatchAllDocsQuery();
        };
    }

    /** Words beside each other, as typed: the one place where they become a query. All that tell something occur, each in one of the fields. */
    private Query words(List<String> words, Map<String, Float> fields) {
        boolean telling = !words.stream().allMatch(analysis.words()::isFunctionWord);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int at = 0;
        for (Synonyms.Found found : analysis.synonyms().in(words)) {
            words.subList(at, found.from()).forEach(word -> add(all, word, telling, fields));
            all.add(either(words.subList(found.from(), found.to()), found.instead(), fields), Occur.MUST);
            at = found.to();
        }
        words.subList(at, words.size()).forEach(word -> add(all, word, telling, fields));
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
    }

    /** A preposition or the like beside other words may be missing: a compound (samverkansavtal) answers avtal om samverkan too. */
    private void add(BooleanQuery.Builder all, String word, boolean telling, Map<String, Float> fields) {
        all.add(inAny(fields, field -> word(field, word)), telling && analysis.words().isFunctionWord(word) ? Occur.SHOULD : Occur.MUST);
    }

    private Query either(List<String> typed, List<List<String>> instead, Map<String, Float> fields) {
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        typed.forEach(word -> add(asTyped, word, typed.size() > 1, fields));
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(asTyped.build(), Occur.SHOULD);
        for (List<String> expression : instead) {
            Query found = inAny(fields, field -> isCode(field) ? null : words.near(field, expression));
            either.add(new BoostQuery(found, SYNONYM_WEIGHT), Occur.SHOULD);
        }
        return either.build();
    }

    /** One word in one field; null when nothing of it can be searched for. */
    private Query word(String field, String word) {
        return isCode(field) ? new TermQuery(new Term(field, word.toUpperCase(Locale.ROOT))) : words.word(field, word);
    }

    /** Whether a field holds a code, and no words. */
    private static boolean isCode(String field) {
        return CODES.contains(field);
    }

    private Query phrase(String field, Question.Phrase phrase) {
        if (isCode(field)) {
            return null;
        }
        return phrase.near().isPresent() ? near(field, phrase.text(), phrase.near().get()) : asWritten.createPhraseQuery(field, phrase.text());
    }

    private Query all(List<Question> conditions, Map<String, Float> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyTurned = true;
        for (Question each : conditions) {
            if (each instanceof Question.Not not) {
                all.add(turned(not.turned(), fields), Occur.MUST_NOT);
            } else if (each.asks()) {
                all.add(query(each, fields), Occur.MUST);
                onlyTurned = false;
            }
        }
        if (onlyTurned) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    /**
     * What must not occur is meant narrowly: the words in all their forms, but neither compounds that hold them nor synonyms. Who searches for
     * avtal -remiss wants to miss no remissvar without having said so.
     */
    private Query turned(Question question, Map<String, Float> fields) {
        return switch (question) {
            case Question.Words words -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                words.required().forEach(word -> all.add(inAny(fields, field -> isCode(field) ? word(field, word)
                        : whole.createPhraseQuery(field, word)), Occur.MUST));
                yield all.build();
            }
            case Question.And and -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                and.all().stream().filter(Question::asks).forEach(each -> all.add(each instanceof Question.Not not ? query(not.turned(), fields)
                        : turned(each, fields), each instanceof Question.Not ? Occur.MUST_NOT : Occur.MUST));
                yield all.build();
            }
            case Question.Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                or.any().stream().filter(Question::asks).forEach(each -> any.add(turned(each, fields), Occur.SHOULD));
                yield any.build();
            }
            case Question.Field field -> turned(field.inside(), fields(field.field()));
            default -> query(question, fields);
        };
    }

    private Query inAny(Map<String, Float> fields, Function<String, Query> inField) {
        List<Query> any = new ArrayList<>();
        fields.forEach((field, weight) -> {
            Query found = inField.apply(field);
            if (found != null) {
                Query open = field.equals(Fields.CASE_TITLE) ? inOwnDiary(found) : found;
                any.add(weight == 1f ? open : new BoostQuery(open, weight));
            }
        });
        return switch (any.size()) {
            case 0 -> new MatchNoDocsQuery("no word");
            case 1 -> any.getFirst();
            default -> new DisjunctionMaxQuery(any, OTHER_FIELDS);
        };
    }

    /** A case is known to those of the diary it is in. */
    private Query inOwnDiary(Query found) {
        return new BooleanQuery.Builder().add(found, Occur.MUST).add(ownDiary, Occur.FILTER).build();
    }

    private Query wildcard(String pattern, Map<String, Float> fields) {
        if (Conditions.isNumber(pattern) || fields.containsKey(Fields.NUMBER) && fields.size() == 1) {
            return new WildcardQuery(new Term(Fields.NUMBER_WRITTEN, Fields.written(pattern)));
        }
        String folded = SwedishWordFilter.EXACT + SwedishWords.fold(pattern);
        boolean prefix = folded.indexOf('?') < 0 && folded.indexOf('*') == folded.length() - 1;
        return inAny(fields, field -> prefix ? new PrefixQuery(new Term(field, folded.substring(0, folded.length() - 1)))
                : new WildcardQuery(new Term(field, folded)));
    }

    private static Query days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return LongPoint.newRangeQuery(Fields.DATE, from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
    }

    private Map<String, Float> fields(QuestionField field) {
        Map<String, Float> fields = new LinkedHashMap<>();
        switch (field) {
            case TITLE -> fields.put(Fields.TITLE, 1f);
            case TEXT -> fields.put(Fields.TEXT, 1f);
            case NUMBER -> fields.put(Fields.NUMBER, 1f);
            case CORRESPONDENT -> fields.put(Fields.CORRESPONDENT, 1f);
            case REGION -> fields.putAll(Map.of(Fields.REGION_NAME, 1f, Fields.facet(FacetName.REGION), 1f));
            case TYPE -> fields.putAll(Map.of(Fields.TYPE_NAME, 1f, Fields.facet(FacetName.TYPE), 1f));
            case CASE -> fields.put(Fields.CASE_TITLE, 1f);
            case POSITION -> fields.putAll(Map.of(Fields.POSITION_NAME, 1f, Fields.facet(FacetName.POSITION), 1f));
            case DATE -> { }
        }
        return fields;
    }

    /** Words in any form and order with at most so many others between them. */
    private Query near(String field, String text, int most) {
        List<SpanQuery> positions = new ArrayList<>();
        try (TokenStream stream = analysis.lemmas().tokenStream(field, text)) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                SpanQuery found = new SpanTermQuery(new Term(field, BytesRef.deepCopyOf(term.getBytesRef())));
                if (increment.getPositionIncrement() == 0 && !positions.isEmpty()) {
                    positions.add(new SpanOrQuery(positions.removeLast(), found));
                } else {
                    positions.add(found);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (positions.size() < 2) {
            return positions.isEmpty() ? null : positions.getFirst();
        }
        return new SpanNearQuery(positions.toArray(SpanQuery[]::new), most, false);
    }
}
