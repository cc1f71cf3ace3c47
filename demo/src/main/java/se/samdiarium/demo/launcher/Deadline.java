package se.samdiarium.demo.launcher;

import java.time.Duration;

/** A bounded wait for a condition that another process fulfils. */
final class Deadline {

    private static final long PAUSE_MILLIS = 100;

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /**
     * Waits a moment before the condition is asked again.
     *
     * @throws StartRefused with the sentence, when the time is over or the launcher is being stopped
     */
    void pause(String sentence) {
        if (System.nanoTime() - endNanos > 0) {
            throw new StartRefused(sentence);
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while starting.", e);
        }
    }
}
