package se.samdiarium.search.control;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import se.samdiarium.access.RegionCode;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.Facet;
import se.samdiarium.search.FacetName;

/**
 * Counts collected hits by a facet, exactly: in each segment by the place of the value in its list, then by the value. Needs no list of all
 * values, so it costs nothing when the index is refreshed, and knows only values that hits have.
 */
final class FacetCounts {

    /** Cases are nearly as many as entries: among more hits than this they are counted in a way of their own. */
    private static final int MANY_CASES = 20_000;
    private static final int MOST_CASES = 10;
    private static final int MOST_VALUES = 40;

    /** A value's hits, and one of them. */
    record Found(long count, int example) {
        Found and(Found other) {
            return new Found(count + other.count, example);
        }
    }

    /** Hits by the places of a segment's values: how many, and one of them. */
    record Places(int[] counts, int[] examples, int base) {
        Found found(int place) {
            return new Found(counts[place], base + examples[place]);
        }
    }

    private final IndexSearcher searcher;
    private final FoundDocuments hits;
    private final Set<String> accessTokens;

    FacetCounts(IndexSearcher searcher, FoundDocuments hits, Set<String> accessTokens) {
        this.searcher = searcher;
        this.hits = hits;
        this.accessTokens = accessTokens;
    }

    Facet of(FacetName name, Set<String> chosen) throws IOException {
        int most = name == FacetName.CASE ? MOST_CASES : MOST_VALUES;
        boolean many = name == FacetName.CASE && hits.total() > MANY_CASES;
        CaseCounts.Counted cases = many ? CaseCounts.of(hits.segments(), Fields.facet(name), most, chosen) : null;
        Map<String, Found> counts = many ? cases.cases() : counts(Fields.facet(name));
        chosen.forEach(value -> counts.putIfAbsent(value, new Found(0, -1)));
        Comparator<Map.Entry<String, Found>> byValue = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, Found>> order = name == FacetName.YEAR ? byValue.reversed()
                : Comparator.<Map.Entry<String, Found>>comparingLong(each -> -each.getValue().count).thenComparing(byValue);
        List<Map.Entry<String, Found>> all = counts.entrySet().stream().sorted(order).toList();
        Stream<Map.Entry<String, Found>> told = Stream.concat(all.stream().limit(most),
                all.stream().skip(most).filter(each -> chosen.contains(each.getKey())));
        List<Facet.Value> values = new java.util.ArrayList<>();
        for (Map.Entry<String, Found> each : told.toList()) {
            values.add(new Facet.Value(each.getKey(), name == FacetName.CASE ? caseOf(each) : each.getKey(), each.getValue().count,
                    chosen.contains(each.getKey())));
        }
        return new Facet(name, values, all.size() - values.size() + (many ? cases.more() : 0));
    }

    private Map<String, Found> counts(String field) throws IOException {
        Map<String, Found> counts = new HashMap<>();
        for (MatchingDocs segment : hits.segments()) {
            SortedDocValues values = DocValues.getSorted(segment.context().reader(), field);
            Places places = places(segment, values);
            for (int place = 0; place < places.counts.length; place++) {
                if (places.counts[place] > 0) {
                    counts.merge(values.lookupOrd(place).utf8ToString(), places.found(place), Found::and);
                }
            }
        }
        return counts;
    }

    /** The hits of a segment by the places of its values. */
    static Places places(MatchingDocs segment, SortedDocValues values) throws IOException {
        Places places = new Places(new int[values.getValueCount()], new int[values.getValueCount()], segment.context().docBase);
        DocIdSetIterator docs = segment.bits().iterator();
        if (docs != null) {
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (values.advanceExact(doc)) {
                    int place = values.ordValue();
                    places.counts[place]++;
                    places.examples[place] = doc;
                }
            }
        }
        return places;
    }

    /** Number of the case; its title too for those of the diary's own region. Read from a hit, which the asker may see. */
    private String caseOf(Map.Entry<String, Found> counted) throws IOException {
        if (counted.getValue().example < 0) {
            return counted.getKey();
        }
        Document hit = searcher.storedFields().document(counted.getValue().example, Set.of(Fields.CASE_NUMBER, Fields.CASE_TITLE, Fields.REGION));
        boolean own = accessTokens.contains(AccessTokens.of(new RegionCode(hit.get(Fields.REGION))));
        return hit.get(Fields.CASE_NUMBER) + (own ? " " + hit.get(Fields.CASE_TITLE) : "");
    }
}
