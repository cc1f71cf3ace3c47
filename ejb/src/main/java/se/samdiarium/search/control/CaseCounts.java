package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The cases with most hits, among hits in hundreds of thousands of cases. Each segment counts by its own places, which are in the order of the
 * ids; the segments are then walked side by side in that order, by the first 16 of the 32 digits of the ids, which are kept for each segment
 * (8 bytes a case). Two cases alike in all 16 would be counted as one: among a million random ids that is less likely than one in a million.
 */
final class CaseCounts {

    private static final int DIGITS = 16;
    private static final int DIGIT_BITS = 4;
    private static final Map<Object, long[]> KEYS = new ConcurrentHashMap<>();

    /**
     * What was counted.
     *
     * @param cases the cases with most hits, the first by id of those with as many, and those chosen that have hits
     * @param more  how many other cases have hits
     */
    record Counted(Map<String, FacetCounts.Found> cases, int more) {
    }

    private static final class Segment {

        private final SortedDocValues values;
        private final FacetCounts.Places places;
        private final long[] keys;
        private int at = -1;

        Segment(MatchingDocs hits, String field) throws IOException {
            LeafReader reader = hits.context().reader();
            values = DocValues.getSorted(reader, field);
            places = FacetCounts.places(hits, values);
            keys = keys(reader, values);
            next();
        }

        boolean ended() {
            return at >= keys.length;
        }

        long key() {
            return keys[at];
        }

        void next() {
            do {
                at++;
            } while (!ended() && places.counts()[at] == 0);
        }

        FacetCounts.Found found(int place) {
            return places.found(place);
        }
    }

    private record Candidate(Segment segment, int place, FacetCounts.Found found) {
        long key() {
            return segment.keys[place];
        }
    }

    private static final Comparator<Candidate> WORST_FIRST = Comparator.<Candidate>comparingLong(each -> each.found.count())
            .thenComparing(Candidate::key, (one, other) -> Long.compareUnsigned(other, one));

    private CaseCounts() {
    }

    static Counted of(List<MatchingDocs> hits, String field, int most, Set<String> chosen) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (MatchingDocs each : hits) {
            segments.add(new Segment(each, field));
        }
        PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
        int distinct = 0;
        for (Segment first = first(segments); first != null; first = first(segments)) {
            distinct++;
            long key = first.key();
            Candidate candidate = new Candidate(first, first.at, sum(segments, key));
            if (best.size() < most) {
                best.add(candidate);
            } else if (candidate.found.count() > best.element().found.count()) {
                best.remove();
                best.add(candidate);
            }
        }
        Map<String, FacetCounts.Found> cases = new HashMap<>();
        for (Candidate each : best) {
            cases.put(each.segment.values.lookupOrd(each.place).utf8ToString(), each.found);
        }
        for (String each : chosen) {
            addChosen(each, segments, cases);
        }
        return new Counted(cases, distinct - cases.size());
    }

    private static Segment first(List<Segment> segments) {
        Segment first = null;
        for (Segment each : segments) {
            if (!each.ended() && (first == null || Long.compareUnsigned(each.key(), first.key()) < 0)) {
                first = each;
            }
        }
        return first;
    }

    /** The hits of a case in all segments, which go on to their next. */
    private static FacetCounts.Found sum(List<Segment> segments, long key) {
        FacetCounts.Found sum = null;
        for (Segment each : segments) {
            if (!each.ended() && each.key() == key) {
                FacetCounts.Found here = each.found(each.at);
                sum = sum == null ? here : sum.and(here);
                each.next();
            }
        }
        return sum;
    }

    private static void addChosen(String id, List<Segment> segments, Map<String, FacetCounts.Found> cases) throws IOException {
        if (cases.containsKey(id)) {
            return;
        }
        for (Segment each : segments) {
            int place = each.values.lookupTerm(new BytesRef(id));
            if (place >= 0 && each.places.counts()[place] > 0) {
                cases.merge(id, each.found(place), FacetCounts.Found::and);
            }
        }
    }

    private static long[] keys(LeafReader reader, SortedDocValues values) {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        return KEYS.computeIfAbsent(segment.getKey(), key -> {
            segment.addClosedListener(KEYS::remove);
            return read(values);
        });
    }

    private static long[] read(SortedDocValues values) {
        try {
            long[] keys = new long[values.getValueCount()];
            TermsEnum terms = values.termsEnum();
            int place = 0;
            for (BytesRef id = terms.next(); id != null; id = terms.next()) {
                keys[place] = key(id);
                place++;
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long key(BytesRef id) {
        long key = 0;
        int digits = 0;
        for (int i = 0; i < id.length && digits < DIGITS; i++) {
            int digit = Character.digit(id.bytes[id.offset + i], DIGITS);
            if (digit >= 0) {
                key = key << DIGIT_BITS | digit;
                digits++;
            }
        }
        return key;
    }
}
