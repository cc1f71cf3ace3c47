package se.samdiarium.search.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What documents that are known to answer a question are weighed by: the sum over the words of it, each in each field. A question has words within
 * fields within alternatives; of a plain sum, Lucene reads many at a time and leaves out what cannot be among the best. Words that must stand near
 * each other, instead of one, weigh together as much as one.
 */
public final class Ranking {

    private final Map<Query, Float> weights = new LinkedHashMap<>();

    private Ranking() {
    }

    /** Everything that answers the question has one of these at least. */
    public static Query of(Query question) {
        Ranking ranking = new Ranking();
        ranking.add(question, 1, null);
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        ranking.weights.forEach((each, weight) -> sum.add(weight == 1 ? each : new BoostQuery(each, weight), Occur.SHOULD));
        return sum.build();
    }

    private void add(Query question, float weight, Query within) {
        switch (question) {
            case BoostQuery boosted -> add(boosted.getQuery(), weight * boosted.getBoost(), within);
            case DisjunctionMaxQuery any -> any.getDisjuncts().forEach(each -> add(each, weight, within));
            case BooleanQuery all -> {
                Query inside = all.clauses().stream().filter(each -> each.occur() == Occur.FILTER).map(BooleanClause::query).findFirst()
                        .orElse(within);
                all.clauses().stream().filter(BooleanClause::isScoring).forEach(each -> add(each.query(), weight, inside));
            }
            case SynonymQuery word -> word.getTerms().forEach(each -> put(each, weight, within));
            case PhraseQuery phrase -> Stream.of(phrase.getTerms()).forEach(each -> put(each, weight, within));
            case MultiPhraseQuery phrase -> Stream.of(phrase.getTermArrays()).flatMap(Stream::of).forEach(each -> put(each, weight, within));
            case SpanQuery near -> terms(near).forEach(each -> put(each, weight, within));
            case NearParts parts -> terms(parts).forEach(each -> put(each, weight / parts.size(), within));
            default -> put(question, weight, within);
        }
    }

    private void put(Term token, float weight, Query within) {
        boolean part = token.text().charAt(0) == SwedishWordFilter.PART;
        put(new TermQuery(token), part ? weight * SwedishWordFilter.PART_WEIGHT : weight, within);
    }

    /** What stands in several places of the question weighs what it weighs most. */
    private void put(Query each, float weight, Query within) {
        weights.merge(within == null ? each : new BooleanQuery.Builder().add(each, Occur.MUST).add(within, Occur.FILTER).build(), weight, Math::max);
    }

    private static Set<Term> terms(Query question) {
        Set<Term> terms = new LinkedHashSet<>();
        question.visit(QueryVisitor.termCollector(terms));
        return terms;
    }
}
