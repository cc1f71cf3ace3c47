package se.samdiarium.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Load by clients that each have a thread of their own and begin together.
 *
 * <p>Closed: each client begins anew as soon as it is done; gives a throughput. Open: work arrives at fixed times whether or not the earlier
 * is done, and the time is counted from the arrival, so that a stall is seen by all who would have waited in it (no coordinated omission).
 */
public final class Load {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Arrivals arrivals;
    private final Duration length;

    private Load(Arrivals arrivals, Duration length) {
        this.arrivals = arrivals;
        this.length = length;
    }

    /** When the next piece of work is to begin. */
    @FunctionalInterface
    private interface Arrivals {
        /** The nanosecond from which the time is counted; waits until then, unless it is after the end. */
        long next(long start, long end);
    }

    /** As fast as the clients can, for so long. */
    public static Load closed(Duration length) {
        return new Load((start, end) -> System.nanoTime(), length);
    }

    /** So many a second, for so long. */
    public static Load open(double perSecond, Duration length) {
        AtomicLong arrived = new AtomicLong();
        return new Load((start, end) -> {
            long due = start + (long) (arrived.getAndIncrement() * NANOS_PER_SECOND / perSecond);
            for (long left = due - System.nanoTime(); left > 0 && due < end; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        }, length);
    }

    /** Runs the clients and returns when all are done. */
    public Measured by(List<? extends Work> clients) throws InterruptedException {
        List<Latencies> latencies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(clients.size());
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong start = new AtomicLong();
        for (Work client : clients) {
            Latencies own = new Latencies();
            latencies.add(own);
            Thread thread = new Thread(client.inContext(() -> {
                ready.countDown();
                await(go);
                run(client, start.get(), own);
            }), "bench-client");
            thread.start();
            threads.add(thread);
        }
        ready.await();
        start.set(System.nanoTime());
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return Measured.of(latencies, (System.nanoTime() - start.get()) / NANOS_PER_SECOND);
    }

    private void run(Work client, long start, Latencies own) {
        long end = start + length.toNanos();
        boolean more = true;
        while (more) {
            long begun = arrivals.next(start, end);
            if (begun >= end) {
                return;
            }
            try {
                more = client.once();
                if (more) {
                    own.add(System.nanoTime() - begun);
                }
            } catch (Exception e) {
                own.error(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
