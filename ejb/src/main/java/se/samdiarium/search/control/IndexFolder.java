package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
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
    private final Set<EntryId> appliedSinceRebuildBegan = new HashSet<>();
    private LuceneIndex live;
    private LuceneIndex next;

    IndexFolder(Path root, SwedishAnalysis analysis) throws IOException {
        this.root = root;
        this.analysis = analysis;
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

    /** See {@link LuceneIndex#apply}. A rebuild under way gets it too. */
    void apply(Collection<IndexDocument> entries, Collection<EntryId> gone) {
        writing(() -> {
            live.apply(entries, gone);
            if (next != null) {
                next.apply(entries, gone);
                entries.forEach(entry -> appliedSinceRebuildBegan.add(entry.entry()));
                appliedSinceRebuildBegan.addAll(gone);
            }
        });
    }

    /** See {@link LuceneIndex#commit}; what is applied is found afterwards. */
    void commit(long upTo) {
        writing(() -> {
            live.commit(upTo);
            live.refresh();
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

    /**
     * Builds the index anew beside the live one and puts it in its place. Searches and changes go on meanwhile; an entry that is changed
     * meanwhile keeps the change, whatever the rebuild read before.
     *
     * @param batches all entries, in batches; read lazily
     * @param upTo    sequence kept with the new index
     * @return number of entries in the new index
     */
    int rebuild(Stream<List<IndexDocument>> batches, long upTo) {
        begin();
        try {
            batches.forEach(batch -> writing(() -> next.apply(
                    batch.stream().filter(entry -> !appliedSinceRebuildBegan.contains(entry.entry())).toList(), List.of())));
            writing(() -> swap(Math.max(upTo, live.sequence())));
        } catch (RuntimeException e) {
            writing(this::abandon);
            throw e;
        }
        return size();
    }

    @Override
    public void close() {
        writing(() -> {
            abandon();
            live.close();
        });
    }

    private void begin() {
        writing(() -> {
            if (next != null) {
                throw new IllegalStateException("the index is being rebuilt already: wait for that rebuild");
            }
            try {
                delete(path("next"));
                next = new LuceneIndex(path("next"), analysis);
                appliedSinceRebuildBegan.clear();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void swap(long upTo) {
        next.allPutIn();
        next.commit(upTo);
        next.close();
        next = null;
        live.close();
        try {
            move("live", "old");
            move("next", "live");
            live = new LuceneIndex(path("live"), analysis);
            delete(path("old"));
        } catch (IOException e) {
            throw new UncheckedIOException("The rebuilt index could not take its place in " + root + "; restart the server", e);
        }
        appliedSinceRebuildBegan.clear();
    }

    private void abandon() {
        if (next != null) {
            next.close();
            next = null;
        }
        appliedSinceRebuildBegan.clear();
    }

    private LuceneIndex openLive() throws IOException {
        try {
            return new LuceneIndex(path("live"), analysis);
        } catch (org.apache.lucene.store.LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The search index in " + root + " cannot be read and is thrown away; it must be rebuilt", e);
            delete(path("live"));
            return new LuceneIndex(path("live"), analysis);
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

    private <T> T reading(java.util.function.Supplier<T> work) {
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
