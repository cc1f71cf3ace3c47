package se.samdiarium.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Work that gives way to people: threads of the lowest priority, and what they do is in no transaction. They give way only where the server's
 * JVM heeds priorities ({@code -XX:ThreadPriorityPolicy=1}).
 */
@ManagedThreadFactoryDefinition(name = Background.THREADS, priority = Thread.MIN_PRIORITY)
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Background {

    static final String THREADS = "java:app/concurrent/background";

    private static final AtomicInteger AHEAD = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Room ROOM = new Room(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE, System::nanoTime);

    @Resource(lookup = THREADS)
    private ManagedThreadFactory threads;

    /** Starts the work. */
    public void start(Runnable work) {
        threads.newThread(work).start();
    }

    /** Starts the work unless a run of it is under way. */
    public void start(Recurring runs, Runnable work) {
        if (!runs.isRunning()) {
            start(() -> runs.run(work));
        }
    }

    /** Has the calling thread do what takes much computing, for somebody who handed in something big, at the lowest priority. */
    public static <T> T givingWay(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        int usual = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            return work.get();
        } finally {
            thread.setPriority(usual);
        }
    }

    /**
     * Does what computes for tenths of a second: while there is something that goes {@linkplain #ahead ahead} now and then, one processor is left
     * to it. For that, other such work is waited for, at most half a second. Not within another such work.
     */
    public static <T> T leavingRoom(Supplier<T> work) {
        return ROOM.leave(work);
    }

    /** Does what a person waits for, moment by moment: meanwhile those who give way {@linkplain #letOthers let it go first}. */
    public static <T> T ahead(Supplier<T> work) {
        AHEAD.incrementAndGet();
        ROOM.see();
        try {
            return work.get();
        } finally {
            AHEAD.decrementAndGet();
        }
    }

    /**
     * Lets what goes {@linkplain #ahead ahead} have the processor, when this thread gives way. Called every fraction of a millisecond in long
     * computing: a system that shares by time alone takes the processor from a thread only after some milliseconds, and a registration changes
     * process a dozen times.
     */
    public static void letOthers() {
        if (AHEAD.get() > 0 && Thread.currentThread().getPriority() == Thread.MIN_PRIORITY) {
            Thread.yield();
        }
    }
}
