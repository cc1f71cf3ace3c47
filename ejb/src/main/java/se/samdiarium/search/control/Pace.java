package se.samdiarium.search.control;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How often the index follows: changes that come together are gathered, the more of them the longer. It rests no longer when the changes pause, or
 * while somebody waits for what it has not followed yet.
 */
final class Pace {

    /** What changes within this time is followed together: a round costs nearly the same for one change as for many. */
    private static final Duration GATHERING = Duration.ofMillis(15);

    /** For each change of the round before: what comes in masses is gathered longer, since many small pieces of index must be merged again. */
    private static final Duration REST_FOR_EACH = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hurried = lock.newCondition();
    private final LongSupplier nanoTime;
    private int hurrying;
    private volatile long changedAt;
    private volatile long enough = GATHERING.toNanos();

    Pace() {
        this(System::nanoTime);
    }

    /** By another watch, in nanoseconds. */
    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.changedAt = nanoTime.getAsLong() - GATHERING.toNanos();
    }

    /** A change has been committed. */
    void changed() {
        changedAt = nanoTime.getAsLong();
    }

    /** Whether nothing has changed for a second. */
    boolean pauses() {
        return nanoTime.getAsLong() - changedAt >= LONGEST.toNanos();
    }

    /** So many changes have been followed at once. */
    void followed(int changes) {
        enough = Math.clamp(REST_FOR_EACH.toNanos() * changes, GATHERING.toNanos(), LONGEST.toNanos());
    }

    /** Somebody waits from now on: no rest until as many {@link #calm}. */
    void hurry() {
        lock.lock();
        try {
            hurrying++;
            hurried.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waited has got it, or waits no more. */
    void calm() {
        lock.lock();
        try {
            hurrying--;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the next piece of work may begin. An interrupted thread does not rest. */
    void rest() {
        long began = nanoTime.getAsLong();
        lock.lock();
        try {
            long left = left(began);
            while (hurrying == 0 && left > 0) {
                hurried.awaitNanos(left);
                left = left(began);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds left of a rest that nobody hurries. */
    long left(long began) {
        return Math.min(began + enough, changedAt + GATHERING.toNanos()) - nanoTime.getAsLong();
    }
}
