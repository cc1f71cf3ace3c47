package se.samdiarium.demo.trust;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The switches of {@link Fault}. Safe for use from several threads. */
public final class Faults {

    private final Set<Fault> on = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Duration delay = Duration.ofSeconds(5);

    /** Switches a failure on. */
    public void switchOn(Fault fault) {
        on.add(fault);
    }

    /** Switches a failure off; nothing happens if it was off. */
    public void switchOff(Fault fault) {
        on.remove(fault);
    }

    /** Is this failure on? */
    public boolean isOn(Fault fault) {
        return on.contains(fault);
    }

    /** How long what is {@linkplain Fault#SLOW slow} waits. Default 5 s. */
    public Duration delay() {
        return delay;
    }

    /** Sets how long what is {@linkplain Fault#SLOW slow} waits. */
    public void delay(Duration wait) {
        this.delay = wait;
    }

    /** How many requests are waiting because it is {@linkplain Fault#SLOW slow}. */
    public int waiting() {
        return waiting.get();
    }

    /** Waits {@link #delay()} if a failure that makes it slow is on. @throws IOException if the service is stopped meanwhile */
    public void waitIf(Fault slow) throws IOException {
        if (!isOn(slow)) {
            return;
        }
        waiting.incrementAndGet();
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
