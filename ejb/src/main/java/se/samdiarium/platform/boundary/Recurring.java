package se.samdiarium.platform.boundary;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that a timer asks for again and again: while one run works, the next ones pass; people go first ({@link Background#givingWay}); a fault is
 * written to the log, and the next run goes on. Safe for use by many threads.
 */
public final class Recurring {

    private static final System.Logger LOG = System.getLogger(Recurring.class.getName());

    private final AtomicBoolean runs = new AtomicBoolean();
    private final String fault;

    /** @param fault what the log says when a run fails */
    public Recurring(String fault) {
        this.fault = fault;
    }

    /** Does the work now, in the calling thread, unless a run is under way. */
    public void run(Runnable work) {
        if (runs.compareAndSet(false, true)) {
            try {
                Background.givingWay(() -> {
                    work.run();
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, fault, e);
            } finally {
                runs.set(false);
            }
        }
    }

    /** Whether a run is under way. */
    public boolean isRunning() {
        return runs.get();
    }
}
