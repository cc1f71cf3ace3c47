package se.samdiarium.search.control;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import se.samdiarium.platform.Refusal;

/**
 * Makes the index follow the database. A change is applied and found at once; its outbox row goes only after the index has been committed
 * to disk. A server that is killed at any moment finds the rows again and applies them again, which changes nothing.
 */
final class Follower {

    private static final System.Logger LOG = System.getLogger(Follower.class.getName());
    private static final int MOST_UNCOMMITTED = 500;
    private static final int PORTION = 100;

    private final IndexSource source;
    private final IndexFolder index;
    private final int mostUncommitted;
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final Set<Long> applied = new HashSet<>();
    private final Set<Long> refused = new HashSet<>();

    Follower(IndexSource source, IndexFolder index) {
        this(source, index, MOST_UNCOMMITTED);
    }

    /** With another number of changes after which the index is committed. */
    Follower(IndexSource source, IndexFolder index, int mostUncommitted) {
        this.source = source;
        this.index = index;
        this.mostUncommitted = mostUncommitted;
    }

    /** Applies all changes that are committed now; they are found when this returns. */
    void apply() {
        applyAfter(() -> { });
    }

    /** Same, telling when it begins: a change committed before that is found when this returns. */
    void applyAfter(Runnable beginning) {
        following.lock();
        try {
            beginning.run();
            boolean more = true;
            while (more) {
                int most = applied.size() + refused.size() + mostUncommitted;
                List<IndexSource.Change> waiting = source.changes(most);
                List<IndexSource.Change> fresh = waiting.stream()
                        .filter(change -> !applied.contains(change.row()) && !refused.contains(change.row())).toList();
                for (int first = 0; first < fresh.size(); first += PORTION) {
                    apply(fresh.subList(first, Math.min(first + PORTION, fresh.size())));
                }
                index.refresh();
                more = waiting.size() == most;
                if (applied.size() >= mostUncommitted) {
                    commit();
                }
            }
        } finally {
            following.unlock();
        }
    }

    /** Commits what has been applied and takes its rows out of the outbox. */
    void commit() {
        following.lock();
        try {
            if (!applied.isEmpty()) {
                index.commit(Math.max(index.sequence(), applied.stream().mapToLong(Long::longValue).max().getAsLong()));
                source.done(applied);
                applied.clear();
            }
        } finally {
            following.unlock();
        }
    }

    /** Builds the index anew from the database when that is needed. */
    void rebuildIfNeeded() {
        if (index.needsRebuild() && !isRebuilding()) {
            rebuild();
        }
    }

    /**
     * Builds the index anew from the database, beside the live one.
     *
     * @return number of entries
     * @throws Refusal {@code search.rebuild-running}
     */
    int rebuild() {
        if (!rebuilding.compareAndSet(false, true)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search.rebuild-running");
        }
        try {
            int size = index.rebuild(source.registeredDocuments(PORTION).map(source::entriesOf), 0);
            LOG.log(Level.INFO, "The search index has been rebuilt with {0} entries", size);
            return size;
        } finally {
            rebuilding.set(false);
        }
    }

    boolean isRebuilding() {
        return rebuilding.get();
    }

    /** Together where all goes well, each by itself where one of them cannot be indexed. */
    private void apply(List<IndexSource.Change> changes) {
        Set<UUID> documents = changes.stream().map(IndexSource.Change::document).collect(Collectors.toSet());
        try {
            index.apply(source.entriesOf(documents), source.goneOf(documents));
            changes.forEach(change -> applied.add(change.row()));
        } catch (IllegalArgumentException e) {
            if (changes.size() == 1) {
                refuse(changes.getFirst(), e);
            } else {
                changes.forEach(change -> apply(List.of(change)));
            }
        }
    }

    private void refuse(IndexSource.Change change, IllegalArgumentException why) {
        refused.add(change.row());
        LOG.log(Level.ERROR, "Document " + change.document() + " cannot be indexed; its outbox row " + change.row()
                + " is kept and tried again at the next start", why);
    }
}
