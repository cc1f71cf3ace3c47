package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Words near each other in any order, each as one of several tokens. Several may stand at one position, as parts of one compound. Told to the
 * highlighter as single words from left to right: as matches within a match, Lucene's highlighter cannot put words of one position in order.
 *
 * <p>Finds what Lucene's {@link SpanNearQuery} does, in a third of the time: questions for compounds look through most documents, and few tokens
 * need no queues. All that are found weigh the same.
 */
final class NearParts extends Query {

    private static final float COST_OF_A_PART = 50;

    private final String field;
    private final List<List<String>> parts;
    private final int apart;

    /**
     * @param parts the tokens of each word
     * @param apart how many other words may stand between them in all
     */
    NearParts(String field, List<List<String>> parts, int apart) {
        this.field = field;
        this.parts = List.copyOf(parts);
        this.apart = apart;
    }

    /** How many words. */
    int size() {
        return parts.size();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                TermsEnum terms = Terms.getTerms(segment.reader(), field).iterator();
                List<NearPart> each = new ArrayList<>();
                for (List<String> tokens : parts) {
                    each.add(NearPart.of(terms, tokens));
                }
                return each.contains(null) ? null : new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, near(each)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return true;
            }

            @Override
            public Matches matches(LeafReaderContext segment, int document) throws IOException {
                Matches found = spans().createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1).matches(segment, document);
                return found == null ? null : MatchesUtils.forField(field, () -> words(found.getMatches(field)));
            }
        };
    }

    private TwoPhaseIterator near(List<NearPart> each) {
        DocIdSetIterator together = each.size() == 1 ? each.getFirst() : ConjunctionUtils.intersectIterators(List.copyOf(each));
        return new TwoPhaseIterator(together) {
            @Override
            public boolean matches() throws IOException {
                for (NearPart part : each) {
                    part.read();
                }
                return near(each, apart + each.size() - 1);
            }

            @Override
            public float matchCost() {
                return COST_OF_A_PART * each.size();
            }
        };
    }

    /** Whether one place of each lies within so many positions: the leftmost goes on until it does. */
    private static boolean near(List<NearPart> each, int most) {
        while (true) {
            NearPart leftmost = each.getFirst();
            int rightmost = leftmost.place();
            for (NearPart part : each) {
                leftmost = part.place() < leftmost.place() ? part : leftmost;
                rightmost = Math.max(rightmost, part.place());
            }
            if (rightmost - leftmost.place() <= most) {
                return true;
            }
            if (!leftmost.next()) {
                return false;
            }
        }
    }

    private SpanQuery spans() {
        SpanQuery[] each = parts.stream().map(tokens -> new SpanOrQuery(tokens.stream().map(token -> new SpanTermQuery(new Term(field, token)))
                .toArray(SpanQuery[]::new))).toArray(SpanQuery[]::new);
        return each.length == 1 ? each[0] : new SpanNearQuery(each, apart, false);
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
        spans().visit(visitor);
    }

    @Override
    public String toString(String inField) {
        return spans().toString(inField);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearParts near && near.field.equals(field) && near.parts.equals(parts) && near.apart == apart;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, parts, apart);
    }
}
