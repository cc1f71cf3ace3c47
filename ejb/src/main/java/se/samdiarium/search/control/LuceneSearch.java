package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import se.samdiarium.search.Facet;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.Hit;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;

/** One asker before the index as it is at this moment. Whatever is asked, only what the asker's tokens open is found, counted, shown or told. */
final class LuceneSearch {

    private static final Query ENTRIES = new TermQuery(new Term(Fields.KIND, Fields.KIND_ENTRY));
    private static final Query OLDER = new TermQuery(new Term(Fields.KIND, Fields.KIND_OLDER));
    private static final BitSetProducer BLOCK_ENDS = new QueryBitSetProducer(ENTRIES);
    private static final float OLDER_WEIGHT = 0.5f;
    private static final int MOST_OLDER = 1_000;

    private final IndexSearcher searcher;
    private final SwedishAnalysis analysis;
    private final Set<String> accessTokens;
    private final LuceneQueries queries;

    LuceneSearch(IndexSearcher searcher, SwedishAnalysis analysis, Set<String> accessTokens) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.accessTokens = accessTokens;
        this.queries = new LuceneQueries(analysis, accessTokens);
    }

    /** A question as it was read, and as a query. */
    private record Asked(ReadQuestion question, Query words, boolean alsoOlder) { }

    SearchAnswer find(SearchRequest request) throws IOException {
        Asked asked = asked(request.query());
        FoundDocuments found = found(asked, request.filters(), Optional.empty());
        FoundDocuments entries = entries(found, asked);
        int first = (request.page() - 1) * request.size();
        ScoreDoc[] best = best(found, entries, asked, request.order(), first + request.size());
        ScoreDoc[] page = first >= best.length ? new ScoreDoc[0] : Arrays.copyOfRange(best, first, best.length);
        List<Hit> hits = hits(page, asked, request.marked());
        List<String> proposals = new Spelling(searcher.getIndexReader(), other -> count(other, request.filters()))
                .proposals(asked.question, entries.total());
        return new SearchAnswer(entries.total(), hits, asked.question.understood(), asked.question.told(), asked.question.remarks(),
                facets(entries, asked, request), proposals, request.page(), request.size());
    }

    /** The hits without what is marked in them, at most so many. */
    List<Hit> list(SearchRequest request, int most) throws IOException {
        Asked asked = asked(request.query());
        FoundDocuments found = found(asked, request.filters(), Optional.empty());
        return hits(best(found, entries(found, asked), asked, request.order(), most));
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        List<FoundEntry> found = FoundEntry.read(searcher, page);
        return found.stream().map(each -> each.hit(accessTokens)).toList();
    }

    private List<Hit> hits(ScoreDoc[] page, Asked asked, boolean marked) throws IOException {
        List<FoundEntry> found = withOlder(FoundEntry.read(searcher, page), asked);
        Map<String, Object[]> marks = marked ? Snippets.mark(searcher, analysis, asked.words, found.stream().mapToInt(FoundEntry::shown).toArray())
                : Map.of();
        return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).hit(accessTokens, Snippets.snippets(marks, Fields.TITLE, i),
                Snippets.snippets(marks, Fields.TEXT, i))).toList();
    }

    /** How many hits there are. */
    long count(String query, SearchFilters filters) throws IOException {
        Asked asked = asked(query);
        return asked.alsoOlder ? entries(found(asked, filters, Optional.empty()), asked).total()
                : searcher.count(narrowed(asked, filters, Optional.empty()));
    }

    /** Entries most like this document, best first; empty when the asker may not see it. */
    List<Hit> similar(UUID document, int most) throws IOException {
        Query itself = new TermQuery(new Term(Fields.DOCUMENT, Fields.id(document)));
        TopDocs known = searcher.search(seen(itself).build(), 1);
        if (known.scoreDocs.length == 0) {
            return List.of();
        }
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        others.add(seen(new Similar(searcher.getIndexReader(), analysis).to(known.scoreDocs[0].doc)).build(), Occur.MUST);
        others.add(itself, Occur.MUST_NOT);
        return hits(searcher.search(others.build(), most).scoreDocs);
    }

    /**
     * What is to be marked in a version of a document, of what words ask for: what made it answer them. Empty when the version is not in the
     * index, or not for the asker.
     */
    Optional<Query> marked(String words, UUID document, int version) throws IOException {
        Query asked = queries.question(QuestionReader.read(words).tree(), false);
        Query versions = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.DOCUMENT, Fields.id(document))), Occur.FILTER)
                .add(queries.open(), Occur.FILTER).build();
        Map<Integer, List<Answering>> known = new TreeMap<>();
        for (ScoreDoc each : searcher.search(versions, MOST_OLDER).scoreDocs) {
            int number = searcher.storedFields().document(each.doc, Set.of(Fields.VERSION)).getField(Fields.VERSION).numericValue().intValue();
            if (number >= version) {
                known.computeIfAbsent(number, key -> new ArrayList<>()).add(new Answering(searcher, each.doc));
            }
        }
        return known.values().stream().findFirst().map(entries -> entries.stream().filter(each -> each.answers(asked)).findFirst()
                .orElse(entries.getFirst()).part(asked));
    }

    /** Number of entries, of all regions. */
    int size() throws IOException {
        return searcher.count(ENTRIES);
    }

    private Asked asked(String typed) throws IOException {
        ReadQuestion question = WildcardBounds.bounded(QuestionReader.read(typed), searcher.getIndexReader());
        return new Asked(question, queries.question(question.tree(), typed.isBlank()), question.tree().asksForText() && hasOlder());
    }

    private boolean hasOlder() throws IOException {
        return searcher.getIndexReader().docFreq(new Term(Fields.KIND, Fields.KIND_OLDER)) > 0;
    }

    /** What answers the question: entries and, where their texts are asked for, older versions too. */
    private FoundDocuments found(Asked asked, SearchFilters filters, Optional<FacetName> except) throws IOException {
        return FoundDocuments.of(searcher, narrowed(asked, filters, except));
    }

    /** Entries whose newest version, or one of whose older ones, is among what was found. */
    private static FoundDocuments entries(FoundDocuments found, Asked asked) throws IOException {
        return asked.alsoOlder ? found.entries(BLOCK_ENDS) : found;
    }

    private Query narrowed(Asked asked, SearchFilters filters, Optional<FacetName> except) {
        BooleanQuery.Builder all = asked.alsoOlder ? opened(asked.words) : seen(asked.words);
        queries.narrow(all, filters, except);
        return all.build();
    }

    /** Entries the asker may see: nearly all documents are entries, so that leaving out the others is cheaper than looking for them. */
    private BooleanQuery.Builder seen(Query any) {
        return opened(any).add(OLDER, Occur.MUST_NOT);
    }

    private BooleanQuery.Builder opened(Query any) {
        return new BooleanQuery.Builder().add(any, Occur.MUST).add(queries.open(), Occur.FILTER);
    }

    /** The first of these entries in this order. */
    private ScoreDoc[] best(FoundDocuments found, FoundDocuments entries, Asked asked, SearchOrder order, int most) throws IOException {
        Query these = entries.asQuery();
        Query weighed = order == SearchOrder.RELEVANCE
                ? new BooleanQuery.Builder().add(weighed(found, asked), Occur.MUST).add(these, Occur.FILTER).build() : these;
        return searcher.search(weighed, new TopFieldCollectorManager(order(order), most, null, 1)).scoreDocs;
    }

    /** An entry of which only an older version answers weighs half of what that version does. */
    private Query weighed(FoundDocuments found, Asked asked) throws IOException {
        Query words = Ranking.of(asked.words);
        FoundDocuments older = asked.alsoOlder ? found.older(BLOCK_ENDS) : null;
        if (older == null || older.total() == 0) {
            return words;
        }
        Query byOlder = new ToParentBlockJoinQuery(new BooleanQuery.Builder().add(words, Occur.MUST).add(older.asQuery(), Occur.FILTER).build(),
                BLOCK_ENDS, ScoreMode.Max);
        Query onlyByOlder = new BooleanQuery.Builder().add(byOlder, Occur.MUST).add(found.asQuery(), Occur.MUST_NOT).build();
        return new BooleanQuery.Builder().add(words, Occur.SHOULD).add(new BoostQuery(onlyByOlder, OLDER_WEIGHT), Occur.SHOULD).build();
    }

    private List<Facet> facets(FoundDocuments entries, Asked asked, SearchRequest request) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (FacetName name : FacetName.values()) {
            if (request.facets().contains(name)) {
                Set<String> chosen = request.filters().chosen().getOrDefault(name, Set.of());
                FoundDocuments counted = chosen.isEmpty() ? entries : entries(found(asked, request.filters(), Optional.of(name)), asked);
                facets.add(new FacetCounts(searcher, counted, accessTokens).of(name, chosen));
            }
        }
        return facets;
    }

    /** For those on the page that have older versions: which of them answer the question, and whether the newest does. */
    private List<FoundEntry> withOlder(List<FoundEntry> page, Asked asked) throws IOException {
        Map<String, FoundEntry> entries = page.stream().filter(each -> asked.alsoOlder && each.versions() > 1)
                .collect(Collectors.toMap(FoundEntry::entry, each -> each));
        if (entries.isEmpty()) {
            return page;
        }
        Query these = LuceneQueries.oneOf(Fields.ENTRY, entries.keySet().stream());
        Map<String, NavigableMap<Integer, Integer>> older = new HashMap<>();
        for (ScoreDoc each : searcher.search(of(asked.words, OLDER, these), MOST_OLDER).scoreDocs) {
            var fields = searcher.storedFields().document(each.doc, Set.of(Fields.ENTRY, Fields.VERSION));
            older.computeIfAbsent(fields.get(Fields.ENTRY), entry -> new TreeMap<>(Comparator.reverseOrder()))
                    .put(fields.getField(Fields.VERSION).numericValue().intValue(), each.doc);
        }
        if (older.isEmpty()) {
            return page;
        }
        Set<Integer> newest = Stream.of(searcher.search(of(asked.words, ENTRIES, these), page.size()).scoreDocs).map(hit -> hit.doc)
                .collect(Collectors.toSet());
        return page.stream().map(each -> older.containsKey(each.entry())
                ? each.alsoIn(older.get(each.entry()), newest.contains(each.document())) : each).toList();
    }

    private Query of(Query words, Query kind, Query these) {
        return new BooleanQuery.Builder().add(words, Occur.MUST).add(kind, Occur.FILTER).add(these, Occur.FILTER)
                .add(queries.open(), Occur.FILTER).build();
    }

    private static Sort order(SearchOrder order) {
        SortField number = new SortField(Fields.NUMBER_ORDER, SortField.Type.STRING);
        SortField last = new SortField(Fields.NUMBER_ORDER, SortField.Type.STRING, true);
        SortField newest = new SortField(Fields.DATE_ORDER, SortField.Type.LONG, true);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, number);
            case DATE -> new Sort(newest, last);
            case OLDEST -> new Sort(new SortField(Fields.DATE_ORDER, SortField.Type.LONG), number);
            case NUMBER -> new Sort(number);
            case LAST_NUMBER -> new Sort(last);
        };
    }
}
