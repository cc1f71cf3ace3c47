package se.samdiarium.document.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samdiarium.document.ComparedText;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.document.Comparison.Progress;
import se.samdiarium.document.Comparison.Stage;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TextState;
import se.samdiarium.platform.Refusal;

/**
 * Compares in the background, and waits for it as long as one request may: what is not done then goes on, and is there when it is asked for
 * again. Results are kept while there is room, so that asking again costs nothing. Knows nothing of rights: its callers do.
 */
@ApplicationScoped
public class ComparisonWork {

    /** Longest time one request waits. */
    static final Duration PATIENCE = Duration.ofMillis(200);
    /** Characters of compared text that are kept, both sides counted. */
    private static final long ROOM = 40_000_000;
    static final Set<String> WRAPPED = Set.of("application/pdf", "text/plain", "message/rfc822", "application/vnd.ms-outlook");

    private final ContentRecords records;
    private final Map<Key, Work> known = new LinkedHashMap<>(16, 0.75f, true);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private Executor executor;

    @Inject
    ComparisonWork(ContentRecords records) {
        this.records = records;
    }

    /** With another way to work in the background than the server's. */
    ComparisonWork(Executor executor) {
        this.records = null;
        this.executor = executor;
    }

    /** For the container's proxy. */
    protected ComparisonWork() {
        this((ContentRecords) null);
    }

    /** The same bytes may get another text, when they are read again. */
    private record Key(Sha256 older, Sha256 newer, int olderText, int newerText) {
    }

    private static final class Work {
        private final long characters;
        private volatile Progress progress = new Progress(Stage.WAITING, 0, 0);
        private CompletableFuture<ComparedText> result;

        Work(long characters) {
            this.characters = characters;
        }
    }

    /**
     * What differs, or how far the comparing has come.
     *
     * @throws Refusal {@code document.text-missing}
     */
    public Comparison compare(ComparedVersion older, ComparedVersion newer) {
        return compare(older, newer, source(older), source(newer));
    }

    Comparison compare(ComparedVersion older, ComparedVersion newer, TextComparison.Source olderText, TextComparison.Source newerText) {
        Key key = new Key(older.version().sha256(), newer.version().sha256(), olderText.hashCode(), newerText.hashCode());
        Work work = begun(key, olderText, newerText);
        try {
            return new Comparison.Ready(older, newer, work.result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Comparison.UnderWay(older, newer, work.progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("comparing was interrupted").initCause(e);
        } catch (ExecutionException e) {
            forget(key);
            throw new IllegalStateException("versions " + key.older + " and " + key.newer + " could not be compared", e.getCause());
        }
    }

    private Work begun(Key key, TextComparison.Source older, TextComparison.Source newer) {
        synchronized (known) {
            Work work = known.get(key);
            if (work == null) {
                work = new Work(length(older) + length(newer));
                Work begun = work;
                work.result = CompletableFuture.supplyAsync(() -> TextComparison.of(older, newer, progress -> begun.progress = progress), executor);
                makeRoom(work.characters);
                known.put(key, work);
            }
            return work;
        }
    }

    private void makeRoom(long wanted) {
        long used = wanted + known.values().stream().mapToLong(work -> work.characters).sum();
        Iterator<Work> oldest = known.values().iterator();
        while (used > ROOM && oldest.hasNext()) {
            Work work = oldest.next();
            if (work.result.isDone()) {
                used -= work.characters;
                oldest.remove();
            }
        }
    }

    private void forget(Key key) {
        synchronized (known) {
            known.remove(key);
        }
    }

    private TextComparison.Source source(ComparedVersion side) {
        List<String> pages = side.version().textState() == TextState.TEXT ? records.pages(side.version().sha256()) : List.of();
        if (pages.stream().allMatch(String::isBlank)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "document.text-missing", side.document().title(), side.version().number());
        }
        return new TextComparison.Source(pages, WRAPPED.contains(side.version().mediaType()));
    }

    private static long length(TextComparison.Source text) {
        return text.pages().stream().mapToLong(String::length).sum();
    }
}
