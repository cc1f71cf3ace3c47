package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;

/**
 * One Lucene index in one folder, held by one writer.
 *
 * <p>Life cycle: open, {@link #apply} and {@link #search} from any thread, {@link #commit} now and then, {@link #close}. What is applied is
 * found after {@link #refresh}, and survives a crash after {@link #commit}. Closing without a commit loses what was applied since the last.
 */
final class LuceneIndex implements AutoCloseable {

    private static final String SEQUENCE = "sequence";
    private static final String ANALYSIS = "analysis";
    private static final String COMPLETE = "complete";
    private static final double WRITE_BUFFER_MB = 64;

    /** The longest question of compounds, in every field of one who sees all regions, stays far below. */
    private static final int MOST_CLAUSES = 65_536;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SwedishAnalysis analysis;
    private final boolean outdated;
    private volatile long sequence;
    private volatile boolean complete;

    LuceneIndex(Path folder, SwedishAnalysis analysis) throws IOException {
        this.analysis = analysis;
        this.directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(analysis.text());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        Map<String, String> committed = committed();
        this.sequence = Long.parseLong(committed.getOrDefault(SEQUENCE, "0"));
        this.complete = Boolean.parseBoolean(committed.get(COMPLETE));
        this.outdated = !SwedishAnalysis.VERSION.equals(committed.getOrDefault(ANALYSIS, SwedishAnalysis.VERSION));
    }

    /** Puts these in, in place of any of the same id, and takes those out. Doing the same again changes nothing. */
    void apply(Collection<IndexDocument> entries, Collection<EntryId> gone) {
        try {
            for (IndexDocument entry : entries) {
                writer.updateDocument(key(entry.entry()), Fields.of(entry));
            }
            for (EntryId id : gone) {
                writer.deleteDocuments(key(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what has been applied survive a crash. The sequence is kept with it and told by {@link #sequence} after a restart. */
    void commit(long upTo) {
        try {
            writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(upTo), ANALYSIS, SwedishAnalysis.VERSION,
                    COMPLETE, Boolean.toString(complete)).entrySet());
            writer.commit();
            sequence = upTo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what has been applied found. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says, from the next commit on, that all entries there were have been put in. */
    void allPutIn() {
        complete = true;
    }

    /** Whether all entries there were have once been put in; a new index and one whose first build was broken off are not complete. */
    boolean complete() {
        return complete;
    }

    /** The sequence of the last commit; 0 for a new index. */
    long sequence() {
        return sequence;
    }

    /** Whether it was written with another analysis, so that questions and texts no longer meet: rebuild it. */
    boolean outdated() {
        return outdated;
    }

    /** Number of entries. */
    int size() {
        return writer.getDocStats().numDocs;
    }

    /** Finds what is asked for among what these tokens open; without tokens, nothing. */
    SearchAnswer search(SearchRequest request, Set<String> accessTokens) {
        Question question = Question.read(request.query());
        LuceneQueries queries = new LuceneQueries(analysis, accessTokens);
        Query asked = queries.question(question, request.query().isBlank());
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                int first = (request.page() - 1) * request.size();
                TopDocs found = searcher.search(queries.narrowed(asked, request.filters()),
                        new TopFieldCollectorManager(order(request), first + request.size(), null, Integer.MAX_VALUE));
                ScoreDoc[] page = first >= found.scoreDocs.length ? new ScoreDoc[0]
                        : java.util.Arrays.copyOfRange(found.scoreDocs, first, found.scoreDocs.length);
                return new SearchAnswer(found.totalHits.value(), new Hits(searcher, analysis, accessTokens).read(page, asked), question.understood(),
                        request.page(), request.size());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives everything back; what is not committed is lost. */
    @Override
    public void close() {
        try (directory; writer; searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sort order(SearchRequest request) {
        SortField number = new SortField(Fields.NUMBER_ORDER, SortField.Type.STRING);
        return switch (request.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, new SortField(Fields.DATE_ORDER, SortField.Type.LONG, true), number);
            case DATE -> new Sort(new SortField(Fields.DATE_ORDER, SortField.Type.LONG, true), number);
            case NUMBER -> new Sort(number);
        };
    }

    private Map<String, String> committed() {
        Map<String, String> data = new java.util.HashMap<>();
        Optional.ofNullable(writer.getLiveCommitData()).orElse(List.of()).forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        return data;
    }

    private static Term key(EntryId id) {
        return new Term(Fields.ENTRY, Fields.id(id.value()));
    }
}
