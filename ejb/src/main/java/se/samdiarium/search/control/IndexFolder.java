package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;

/**
 * The folder of the index: {@code live} is searched; {@code next} is a rebuild under way beside it; {@code old} exists only while the two
 * change places, so that a crash at any moment leaves an index to open or the need of a rebuild, never a mixture.
 */
final class IndexFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());

    private final Path root;
    private final SwedishAnalysis analysis;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Disk disk;
    private LuceneIndex live;
    private volatile LuceneIndex next;

    /** How a folder becomes a directory of Lucene. */
    interface Disk {
        Directory open(Path folder) throws IOException;
    }

    IndexFolder(Path root, SwedishAnalysis analysis) throws IOException {
        this(root, analysis, FSDirectory::open);
    }

    IndexFolder(Path root, SwedishAnalysis analysis, Disk disk) throws IOException {
        this.root = root;
        this.analysis = analysis;
        this.disk = disk;
        Files.createDirectories(root);
        delete(path("next"));
        if (Files.exists(path("old"))) {
            if (Files.exists(path("live"))) {
                delete(path("old"));
            } else {
                move("old", "live");
            }
        }
        this.live = openLive();
    }

    /** Whether the index is new, half built, was unreadable, or was written by another analysis: all must be put in anew. */
    boolean needsRebuild() {
        return reading(() -> live.outdated() || !live.complete());
    }

    /** See {@link LuceneIndex#apply}. Many may do so at the same time, for different entries. */
    void apply(Collection<IndexDocument> entries, Collection<EntryId> gone) {
        reading(() -> {
            live.apply(entries, gone);
            return null;
        });
    }

    /** See {@link LuceneIndex#commit}; what is applied is found afterwards. */
    void commit(long upTo) {
        reading(() -> {
            live.commit(upTo);
            live.refresh();
            return null;
        });
    }

    /** What is applied is found afterwards. */
    void refresh() {
        reading(() -> {
            live.refresh();
            return null;
        });
    }

    SearchAnswer search(SearchRequest request, Set<String> accessTokens) {
        return ask(accessTokens, search -> search.find(request));
    }

    /** See {@link LuceneIndex#ask}. */
    <T> T ask(Set<String> accessTokens, LuceneIndex.Asking<T> asking) {
        return reading(() -> live.ask(accessTokens, asking));
    }

    long sequence() {
        return reading(() -> live.sequence());
    }

    int size() {
        return reading(() -> live.size());
    }

    /** See {@link LuceneIndex#look}. */
    <T> T look(Function<IndexLook, T> at) {
        return reading(() -> live.look(at));
    }

    /** Whether a fault of the disk has made the index unable to take anything in. */
    boolean broken() {
        return reading(() -> live.broken());
    }

    /** Opens the folder anew after a fault of the disk: with what was committed last. What is found meanwhile stays what it was. */
    void reopen() throws IOException {
        LuceneIndex opened = open("live");
        writing(() -> {
            live.close();
            live = opened;
        });
    }

    /**
     * Begins to build the index anew beside the live one, which is searched and changed as before.
     *
     * @throws IllegalStateException when one is being built already
     */
    void begin() throws IOException {
        if (next != null) {
            throw new IllegalStateException("the index is being rebuilt already: wait for that rebuild");
        }
        delete(path("next"));
        next = new LuceneIndex(disk.open(path("next")), analysis, LuceneIndex.BUFFER_OF_MANY_MB);
    }

    /** Puts entries into the index being built, each once; from any thread. */
    void build(Collection<IndexDocument> entries) {
        next.add(entries);
    }

    /** Takes what of these entries has come into the index being built out again. */
    void leaveOut(Collection<IndexDocument> entries) {
        next.apply(List.of(), entries.stream().map(IndexDocument::entry).toList());
    }

    /** Puts changes into the index being built, whatever it has of them. */
    void correct(Collection<IndexDocument> entries, Collection<EntryId> gone) {
        next.apply(entries, gone);
    }

    /** Writes the index being built to disk, so that the swap has little left to write. */
    void save() {
        next.commit(0);
    }

    /** Puts the index that was built in the place of the live one. */
    void swap(long upTo) {
        writing(() -> replace(Math.max(upTo, live.sequence())));
    }

    /** Throws the index being built away. */
    void abandon() {
        LuceneIndex begun = next;
        next = null;
        if (begun != null) {
            begun.close();
        }
    }

    @Override
    public void close() {
        abandon();
        writing(() -> live.close());
    }

    private void replace(long upTo) {
        next.allPutIn();
        next.commit(upTo);
        next.close();
        next = null;
        live.close();
        try {
            move("live", "old");
            move("next", "live");
            live = open("live");
            delete(path("old"));
        } catch (IOException e) {
            throw new UncheckedIOException("The rebuilt index could not take its place in " + root + "; restart the server", e);
        }
    }

    private LuceneIndex open(String name) throws IOException {
        return new LuceneIndex(disk.open(path(name)), analysis, LuceneIndex.BUFFER_MB);
    }

    private LuceneIndex openLive() throws IOException {
        try {
            return open("live");
        } catch (org.apache.lucene.store.LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The search index in " + root + " cannot be read and is thrown away; it must be rebuilt", e);
            delete(path("live"));
            return open("live");
        }
    }

    private Path path(String name) {
        return root.resolve(name);
    }

    private void move(String from, String to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void writing(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
