package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Background;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.IndexDocument;

/**
 * Makes the index follow the database. A change is applied and found at once; its outbox row goes only after the index has been committed
 * to disk. A server that is killed at any moment finds the rows again and applies them again, which changes nothing.
 */
final class Follower {

    private static final System.Logger LOG = System.getLogger(Follower.class.getName());
    private static final int MOST_UNCOMMITTED = 2_000;
    private static final int PORTION = 100;
    private static final int FEW = 50;

    /** From here on, in characters, texts take tenths of a second. */
    private static final int BIG = 200_000;
    private static final Duration LONGEST_UNCOMMITTED = Duration.ofSeconds(5);
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMinutes(1);

    private final IndexSource source;
    private final IndexFolder index;
    private final Pace pace;
    private final int mostUncommitted;
    private final ReentrantLock rounds = new ReentrantLock();
    private final ReentrantLock committing = new ReentrantLock();
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final Set<Long> applied = new HashSet<>();
    private final Set<Long> refused = new HashSet<>();
    private final Set<UUID> meanwhile = new LinkedHashSet<>();
    private final AtomicLong rebuilt = new AtomicLong();
    private volatile long committedAt = System.nanoTime();
    private long failedAt = System.nanoTime() - BEFORE_NEXT_ATTEMPT.toNanos();

    Follower(IndexSource source, IndexFolder index, Pace pace) {
        this(source, index, pace, MOST_UNCOMMITTED);
    }

    /** With another number of changes after which the index is committed. */
    Follower(IndexSource source, IndexFolder index, Pace pace, int mostUncommitted) {
        this.source = source;
        this.index = index;
        this.pace = pace;
        this.mostUncommitted = mostUncommitted;
    }

    /** Applies all changes that are committed now; they are found when this returns. */
    void apply() {
        applyAfter(() -> { });
    }

    /** Same, telling when it begins: a change committed before that is found when this returns. */
    void applyAfter(Runnable beginning) {
        rounds.lock();
        try {
            beginning.run();
            while (applySome()) {
                pace.rest();
            }
        } finally {
            rounds.unlock();
        }
    }

    /** Applies, unless changes are being applied just now, and commits when changes pause or the last commit is long ago. */
    void tend() {
        if (rounds.tryLock()) {
            try {
                apply();
            } finally {
                rounds.unlock();
            }
        }
        if (pace.pauses() || System.nanoTime() - committedAt >= LONGEST_UNCOMMITTED.toNanos()) {
            commit();
        }
    }

    /** Applies the oldest changes. @return whether there may be more */
    private boolean applySome() {
        boolean more;
        boolean full;
        following.lock();
        try {
            more = round();
            full = applied.size() >= mostUncommitted;
        } finally {
            following.unlock();
        }
        if (full) {
            commit();
        }
        return more;
    }

    private boolean round() {
        int changes = 0;
        try {
            int most = applied.size() + refused.size() + mostUncommitted;
            List<IndexSource.Change> waiting = source.changes(most);
            List<IndexSource.Change> fresh = waiting.stream()
                    .filter(change -> !applied.contains(change.row()) && !refused.contains(change.row())).toList();
            changes = fresh.size();
            for (int first = 0; first < fresh.size(); first += PORTION) {
                apply(fresh.subList(first, Math.min(first + PORTION, fresh.size())));
            }
            index.refresh();
            return waiting.size() == most;
        } catch (RuntimeException e) {
            mend();
            throw e;
        } finally {
            pace.followed(changes);
        }
    }

    /** Commits what has been applied and takes its rows out of the outbox. Changes are followed meanwhile: the disk may take its time. */
    void commit() {
        committing.lock();
        try {
            committedAt = System.nanoTime();
            Set<Long> safe = locked(() -> Set.copyOf(applied));
            if (!safe.isEmpty()) {
                index.commit(Math.max(index.sequence(), Collections.max(safe)));
                source.done(safe);
                locked(() -> applied.removeAll(safe));
            }
        } catch (RuntimeException e) {
            locked(() -> {
                mend();
                return null;
            });
            throw e;
        } finally {
            committing.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        following.lock();
        try {
            return work.get();
        } finally {
            following.unlock();
        }
    }

    /** Builds the index anew from the database when that is needed. After an attempt that failed the next one waits a minute. */
    void rebuildIfNeeded() {
        if (index.needsRebuild() && !isRebuilding() && System.nanoTime() - failedAt >= BEFORE_NEXT_ATTEMPT.toNanos()) {
            try {
                rebuild();
            } catch (RuntimeException e) {
                failedAt = System.nanoTime();
                throw e;
            }
        }
    }

    /**
     * Builds the index anew from the database, beside the live one, which goes on following. What is changed meanwhile is read again before
     * the two change places.
     *
     * @return number of entries
     * @throws Refusal {@code search.rebuild-running}
     */
    int rebuild() {
        if (!rebuilding.compareAndSet(false, true)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search.rebuild-running");
        }
        long began = System.nanoTime();
        try {
            rebuilt.set(0);
            remember();
            index.begin();
            new ParallelWork(Runtime.getRuntime().availableProcessors()).drain(source::all, batch -> {
                build(batch);
                rebuilt.addAndGet(batch.size());
            });
            index.save();
            catchUp();
            LOG.log(Level.INFO, "The search index has been rebuilt with {0} entries in {1} s", index.size(),
                    (System.nanoTime() - began) / 1_000_000_000);
            return index.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            index.abandon();
            rebuilding.set(false);
        }
    }

    /** Together where all goes well; what cannot be indexed is left out, so that the others are found. */
    private void build(List<IndexDocument> entries) {
        try {
            index.build(entries);
        } catch (RuntimeException e) {
            requireOfEntry(e);
            if (entries.size() == 1) {
                LOG.log(Level.ERROR, "Document " + entries.getFirst().document() + " cannot be indexed; it is left out of the rebuilt index", e);
            } else {
                index.leaveOut(entries);
                entries.forEach(entry -> build(List.of(entry)));
            }
        }
    }

    /** Goes on only where the fault is that of an entry, and not that of the disk or the database. */
    private void requireOfEntry(RuntimeException e) {
        if (e instanceof UncheckedIOException || e instanceof Refusal || e instanceof IllegalStateException) {
            throw e;
        }
    }

    /** Entries put in by the rebuild that runs or ran last. */
    long rebuilt() {
        return rebuilt.get();
    }

    private void remember() {
        locked(() -> {
            meanwhile.clear();
            return null;
        });
    }

    private void catchUp() {
        boolean swapped = false;
        while (!swapped) {
            following.lock();
            try {
                List<UUID> some = meanwhile.stream().limit(FEW).toList();
                index.correct(source.entriesOf(some), source.goneOf(some));
                some.forEach(meanwhile::remove);
                if (meanwhile.isEmpty()) {
                    index.swap(0);
                    swapped = true;
                }
            } finally {
                following.unlock();
            }
        }
    }

    /**
     * After a fault of the disk: the index as it was committed last; the rows of what is lost are still there and are applied again. Not while
     * somebody else commits, who would take out rows that are lost: that one mends, or whoever comes next.
     */
    private void mend() {
        if (index.broken() && committing.tryLock()) {
            try {
                index.reopen();
                applied.clear();
                LOG.log(Level.INFO, "The search index has been opened anew after a fault of the disk");
            } catch (IOException e) {
                LOG.log(Level.ERROR, "The search index cannot be opened after a fault of the disk; tried again with the next change", e);
            } finally {
                committing.unlock();
            }
        }
    }

    boolean isRebuilding() {
        return rebuilding.get();
    }

    /** Together where all goes well, each by itself where one of them cannot be indexed. */
    private void apply(List<IndexSource.Change> changes) {
        Set<UUID> documents = changes.stream().map(IndexSource.Change::document).collect(Collectors.toSet());
        try {
            put(source.entriesOf(documents), source.goneOf(documents));
            changes.forEach(change -> applied.add(change.row()));
            if (isRebuilding()) {
                meanwhile.addAll(documents);
            }
        } catch (RuntimeException e) {
            requireOfEntry(e);
            if (changes.size() == 1) {
                refuse(changes.getFirst(), e);
            } else {
                changes.forEach(change -> apply(List.of(change)));
            }
        }
    }

    private void put(List<IndexDocument> entries, List<EntryId> gone) {
        if (entries.stream().flatMap(entry -> entry.pages().stream()).mapToInt(String::length).sum() < BIG) {
            index.apply(entries, gone);
        } else {
            Background.leavingRoom(() -> {
                index.apply(entries, gone);
                index.refresh();
                return null;
            });
        }
    }

    private void refuse(IndexSource.Change change, RuntimeException why) {
        refused.add(change.row());
        LOG.log(Level.ERROR, "Document " + change.document() + " cannot be indexed; its outbox row " + change.row()
                + " is kept and tried again at the next start", why);
    }
}
