package se.samdiarium.platform.boundary;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Room for people on the processors: while they work, long computing goes on in a few places only, and waits a moment for one. It never waits for
 * good: what takes minutes must not hold up all others. Fair: who waits longest goes first.
 */
final class Room {

    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final Semaphore places;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private volatile long seenAt;

    /** With so many places, each waited for at most so long, by a watch in nanoseconds. */
    Room(int places, Duration patience, LongSupplier nanoTime) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.seenAt = nanoTime.getAsLong() - JUST_NOW.toNanos();
    }

    /** A person works now. */
    void see() {
        seenAt = nanoTime.getAsLong();
    }

    /** Does what computes long, in a place when people have been seen just now. Not within another such work. */
    <T> T leave(Supplier<T> work) {
        boolean placed = nanoTime.getAsLong() - seenAt < JUST_NOW.toNanos() && take();
        try {
            return work.get();
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private boolean take() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
