package se.samdiarium.search.control;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Words near each other, told to the highlighter as single words from left to right. Several may stand at one position, as parts of one compound:
 * as matches within a match, Lucene's highlighter cannot put them in order.
 */
final class NearParts extends Query {

    private final SpanQuery near;

    NearParts(SpanQuery near) {
        this.near = near;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        return new FilterWeight(this, near.createWeight(searcher, scoreMode, boost)) {
            @Override
            public Matches matches(LeafReaderContext leaf, int document) throws IOException {
                Matches found = in.matches(leaf, document);
                return found == null ? null : MatchesUtils.forField(near.getField(), () -> words(found.getMatches(near.getField())));
            }
        };
    }

    private MatchesIterator words(MatchesIterator found) throws IOException {
        SortedMap<Integer, Word> words = new TreeMap<>();
        while (found != null && found.next()) {
            MatchesIterator each = found.getSubMatches();
            if (each == null) {
                put(words, found);
            } else {
                while (each.next()) {
                    put(words, each);
                }
            }
        }
        return words.isEmpty() ? null : new Words(words.values().iterator());
    }

    private static void put(Map<Integer, Word> words, MatchesIterator at) throws IOException {
        words.put(at.startPosition(), new Word(at.startPosition(), at.startOffset(), at.endOffset()));
    }

    private record Word(int position, int start, int end) { }

    private final class Words implements MatchesIterator {

        private final Iterator<Word> left;
        private Word now;

        Words(Iterator<Word> left) {
            this.left = left;
        }

        @Override
        public boolean next() {
            now = left.hasNext() ? left.next() : null;
            return now != null;
        }

        @Override
        public int startPosition() {
            return now.position;
        }

        @Override
        public int endPosition() {
            return now.position;
        }

        @Override
        public int startOffset() {
            return now.start;
        }

        @Override
        public int endOffset() {
            return now.end;
        }

        @Override
        public MatchesIterator getSubMatches() {
            return null;
        }

        @Override
        public Query getQuery() {
            return NearParts.this;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        near.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return near.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearParts parts && parts.near.equals(near);
    }

    @Override
    public int hashCode() {
        return near.hashCode() + 1;
    }
}
