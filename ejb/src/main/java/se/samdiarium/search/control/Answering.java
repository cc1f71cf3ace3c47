package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/**
 * A document of an index before a question: which part of the question it answers. Of {@code (a AND b) OR c}, a document that holds a and c
 * answers c alone, and only that is marked in it.
 *
 * @param searcher of the index
 * @param document number in it
 */
record Answering(IndexSearcher searcher, int document) {

    /**
     * What of the question made the document answer it: without alternatives that it does not answer, without what may be missing (a
     * preposition beside other words), and without what must not occur. The whole question when the document does not answer it.
     */
    Query part(Query question) {
        return answers(question) ? needed(question).orElseGet(() -> new MatchNoDocsQuery("nothing that stands anywhere")) : question;
    }

    /** Whether the document answers the question. */
    boolean answers(Query question) {
        try {
            LeafReaderContext leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
            Scorer scorer = searcher.createWeight(searcher.rewrite(question), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
            return scorer != null && scorer.iterator().advance(document - leaf.docBase) == document - leaf.docBase;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Query> needed(Query question) {
        return switch (question) {
            case BoostQuery boosted -> needed(boosted.getQuery());
            case DisjunctionMaxQuery any -> any(any.getDisjuncts().stream().toList());
            case BooleanQuery all -> all.clauses().stream().anyMatch(BooleanClause::isRequired) ? all(all)
                    : any(all.clauses().stream().filter(each -> !each.isProhibited()).map(BooleanClause::query).toList());
            default -> Optional.of(question);
        };
    }

    private Optional<Query> all(BooleanQuery all) {
        return joined(all.clauses().stream().filter(BooleanClause::isRequired).map(each -> needed(each.query())).toList());
    }

    /** A single word that is not there needs no look: it is marked nowhere. */
    private Optional<Query> any(List<Query> alternatives) {
        List<Optional<Query>> answered = new ArrayList<>();
        for (Query each : alternatives) {
            if (isSingle(each) || answers(each)) {
                answered.add(needed(each));
            }
        }
        return joined(answered);
    }

    private static Optional<Query> joined(List<Optional<Query>> parts) {
        List<Query> known = parts.stream().flatMap(Optional::stream).toList();
        if (known.size() < 2) {
            return known.stream().findFirst();
        }
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        known.forEach(each -> joined.add(each, Occur.SHOULD));
        return Optional.of(joined.build());
    }

    /** Whether all that answers the question is where one of its words stands; nested alternatives of single words are such too. */
    private static boolean isSingle(Query question) {
        return switch (question) {
            case BoostQuery boosted -> isSingle(boosted.getQuery());
            case DisjunctionMaxQuery any -> any.getDisjuncts().stream().allMatch(Answering::isSingle);
            case BooleanQuery all -> {
                List<BooleanClause> told = all.clauses().stream().filter(each -> each.occur() != Occur.FILTER).toList();
                Occur how = told.size() == 1 ? Occur.MUST : Occur.SHOULD;
                yield told.stream().allMatch(each -> (each.occur() == how || each.occur() == Occur.SHOULD) && isSingle(each.query()));
            }
            default -> true;
        };
    }

    /** Whether documents may answer the question by different parts of it. */
    static boolean isAlternative(Query question) {
        return switch (question) {
            case BoostQuery boosted -> isAlternative(boosted.getQuery());
            case DisjunctionMaxQuery any -> any.getDisjuncts().stream().anyMatch(each -> !isSingle(each));
            case BooleanQuery all -> all.clauses().stream().anyMatch(each -> each.occur() == Occur.SHOULD ? !isSingle(each.query())
                    : each.isRequired() && isAlternative(each.query()))
                    || all.clauses().stream().anyMatch(BooleanClause::isRequired) && all.clauses().stream().anyMatch(each -> !each.isRequired());
            default -> false;
        };
    }
}
