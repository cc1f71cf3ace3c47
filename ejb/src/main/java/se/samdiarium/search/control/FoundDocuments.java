package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of an index that a question finds, exactly and in no order, segment by segment. Finding them without weighing them takes a fraction
 * of the time; the best of them, a facet or a count is then had from the set, without looking for them again.
 */
final class FoundDocuments {

    private static final int NONE = -1;

    private final List<MatchingDocs> segments;

    private FoundDocuments(List<MatchingDocs> segments) {
        this.segments = segments;
    }

    /** All that the question finds. */
    static FoundDocuments of(IndexSearcher searcher, Query question) throws IOException {
        return new FoundDocuments(searcher.search(new ConstantScoreQuery(question), new FacetsCollectorManager()).getMatchingDocs());
    }

    /**
     * The entries among them, and those of which an older version is among them.
     *
     * @param entries the entries of a segment, each the last of its block
     */
    FoundDocuments entries(BitSetProducer entries) throws IOException {
        List<MatchingDocs> all = new ArrayList<>();
        for (MatchingDocs segment : segments) {
            BitSet ends = entries.getBitSet(segment.context());
            all.add(hasOnly(ends, segment) ? segment : turned(segment, doc -> ends.get(doc) ? doc : ends.nextSetBit(doc)));
        }
        return new FoundDocuments(all);
    }

    /** Those that are no entries: older versions. */
    FoundDocuments older(BitSetProducer entries) throws IOException {
        List<MatchingDocs> all = new ArrayList<>();
        for (MatchingDocs segment : segments) {
            BitSet ends = entries.getBitSet(segment.context());
            if (!hasOnly(ends, segment)) {
                all.add(turned(segment, doc -> ends.get(doc) ? NONE : doc));
            }
        }
        return new FoundDocuments(all);
    }

    private static boolean hasOnly(BitSet ends, MatchingDocs segment) {
        return ends.cardinality() == segment.context().reader().maxDoc();
    }

    private static MatchingDocs turned(MatchingDocs segment, IntUnaryOperator into) throws IOException {
        FixedBitSet bits = new FixedBitSet(segment.context().reader().maxDoc());
        DocIdSetIterator found = segment.totalHits() == 0 ? DocIdSetIterator.empty() : segment.bits().iterator();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            int other = into.applyAsInt(doc);
            if (other != NONE) {
                bits.set(other);
            }
        }
        int total = bits.cardinality();
        return new MatchingDocs(segment.context(), new BitDocIdSet(bits, total), total, new float[0]);
    }

    /** How many. */
    long total() {
        return segments.stream().mapToLong(MatchingDocs::totalHits).sum();
    }

    /** By segment. */
    List<MatchingDocs> segments() {
        return segments;
    }

    /** Finds these, in the index as it was. */
    Query asQuery() {
        Map<Object, DocIdSet> known = new HashMap<>();
        segments.forEach(segment -> known.put(segment.context().id(), segment.bits()));
        return new OneOfThese(known);
    }

    private static final class OneOfThese extends Query {

        private final Map<Object, DocIdSet> known;

        OneOfThese(Map<Object, DocIdSet> known) {
            this.known = known;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                    DocIdSet here = known.get(segment.id());
                    DocIdSetIterator all = here == null ? null : here.iterator();
                    return all == null ? null : new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, all));
                }

                @Override
                public boolean isCacheable(LeafReaderContext segment) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "what was found";
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
