package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
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
    private static final String WRITTEN_BY = SwedishAnalysis.VERSION + "/" + Fields.FORMAT;
    private static final String COMPLETE = "complete";

    /** What is gathered in memory before it is written as a segment: of changes that come by and by. */
    static final double BUFFER_MB = 64;

    /** Of an index that is built from nothing: large segments need fewer merges. A sixth of the heap. */
    static final double BUFFER_OF_MANY_MB = Math.max(BUFFER_MB, Runtime.getRuntime().maxMemory() / 6.0 / (1 << 20));

    /** A few changes make a small segment, which is kept in memory until the next commit or merge: it is found sooner, and less is written. */
    private static final double KEPT_SEGMENT_MB = 4;
    private static final double KEPT_SEGMENTS_MB = 32;

    /** Lucene's own 16 MB has each refresh write up to so much again, when changes come one by one. */
    private static final double SMALL_SEGMENT_MB = 1;

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
        this(FSDirectory.open(folder), analysis, BUFFER_MB);
    }

    /** In this directory, which is closed with the index, also when it cannot be opened. */
    LuceneIndex(Directory directory, SwedishAnalysis analysis, double bufferMegabytes) throws IOException {
        this.analysis = analysis;
        this.directory = new NRTCachingDirectory(directory, KEPT_SEGMENT_MB, KEPT_SEGMENTS_MB);
        IndexWriterConfig config = new IndexWriterConfig(analysis.text());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(bufferMegabytes);
        config.setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(SMALL_SEGMENT_MB));
        this.writer = new IndexWriter(this.directory, config);
        this.searchers = new SearcherManager(writer, new QuickSearchers());
        Map<String, String> committed = committed();
        this.sequence = Long.parseLong(committed.getOrDefault(SEQUENCE, "0"));
        this.complete = Boolean.parseBoolean(committed.get(COMPLETE));
        this.outdated = !WRITTEN_BY.equals(committed.getOrDefault(ANALYSIS, WRITTEN_BY));
    }

    /** Puts these in, in place of any of the same id, and takes those out. Doing the same again changes nothing. */
    void apply(Collection<IndexDocument> entries, Collection<EntryId> gone) {
        try {
            for (IndexDocument entry : entries) {
                writer.updateDocuments(key(entry.entry()), fields(entry));
            }
            for (EntryId id : gone) {
                writer.deleteDocuments(key(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts these in, which are not in yet; from any thread. Cheaper than {@link #apply}, for an index built from nothing. */
    void add(Collection<IndexDocument> entries) {
        try {
            for (IndexDocument entry : entries) {
                writer.addDocuments(fields(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at what is found now. */
    <T> T look(Function<IndexLook, T> at) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return at.apply(new IndexLook(searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a fault of the disk has closed the writer: nothing more can be put in, open the folder anew. */
    boolean broken() {
        return !writer.isOpen();
    }

    /** Makes what has been applied survive a crash. The sequence is kept with it and told by {@link #sequence} after a restart. */
    void commit(long upTo) {
        try {
            writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(upTo), ANALYSIS, WRITTEN_BY,
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

    /** Number of entries that are found. */
    int size() {
        return ask(Set.of(), LuceneSearch::size);
    }

    /** Finds what is asked for among what these tokens open; without tokens, nothing. */
    SearchAnswer search(SearchRequest request, Set<String> accessTokens) {
        return ask(accessTokens, search -> search.find(request));
    }

    /** What somebody who holds these tokens asks for. */
    <T> T ask(Set<String> accessTokens, Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(new LuceneSearch(searcher, analysis, accessTokens));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that can be asked. */
    interface Asking<T> {
        T of(LuceneSearch search) throws IOException;
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

    private static List<Document> fields(IndexDocument entry) {
        List<Document> block = Fields.of(entry);
        block.getLast().add(new NumericDocValuesField(IndexLook.STAMP, Stamp.of(entry)));
        return block;
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
