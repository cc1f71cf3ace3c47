package se.samdiarium.search.control;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;

/**
 * Searchers that share a question's segments out over the processors (whoever asks takes part, helped by the threads that are free), and that
 * remember in each segment what an asker may see: the one condition that every question has.
 */
final class QuickSearchers extends SearcherFactory {

    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;
    private static final Executor THREADS = HELPERS == 0 ? Runnable::run : Executors.newFixedThreadPool(HELPERS, task -> {
        Thread thread = new Thread(task, "search");
        thread.setDaemon(true);
        return thread;
    });
    private static final int MOST_CONDITIONS = 1_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final float WHATEVER_IT_COSTS = Float.POSITIVE_INFINITY;
    private static final QueryCachingPolicy POLICY = new RightsAlways();
    private static final QueryCache REMEMBERED = new LRUQueryCache(MOST_CONDITIONS, MOST_BYTES, segment -> true, WHATEVER_IT_COSTS);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
        IndexSearcher searcher = new IndexSearcher(reader, THREADS);
        searcher.setQueryCache(REMEMBERED);
        searcher.setQueryCachingPolicy(POLICY);
        return searcher;
    }

    /** What an asker may see at once, all else when it has been asked for often. */
    private static final class RightsAlways implements QueryCachingPolicy {

        private static final Set<String> RIGHTS = Set.of(Fields.ACCESS, Fields.DIARY);

        private final QueryCachingPolicy others = IndexSearcher.getDefaultQueryCachingPolicy();

        @Override
        public void onUse(Query query) {
            others.onUse(query);
        }

        @Override
        public boolean shouldCache(Query query) throws IOException {
            return isOfRights(query) || others.shouldCache(query);
        }

        /** Not a question that has them among others; and a single value is found as fast in the index itself. */
        private static boolean isOfRights(Query query) {
            boolean[] found = new boolean[1];
            if (!(query instanceof TermQuery)) {
                query.visit(new QueryVisitor() {
                    @Override
                    public boolean acceptField(String field) {
                        found[0] |= RIGHTS.contains(field);
                        return false;
                    }

                    @Override
                    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                        return EMPTY_VISITOR;
                    }
                });
            }
            return found[0];
        }
    }
}
