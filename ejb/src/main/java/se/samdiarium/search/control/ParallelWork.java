package se.samdiarium.search.control;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Work that is read by one thread and done by several, while only a few pieces wait. The threads touch neither the container nor its
 * transactions.
 */
final class ParallelWork {

    private final int workers;

    ParallelWork(int workers) {
        this.workers = workers;
    }

    /**
     * Has the reader hand its pieces to the workers; returns when all is done.
     *
     * @throws RuntimeException the first that a worker or the reader threw; nothing more is read then
     */
    <T> void drain(Consumer<Consumer<T>> reader, Consumer<T> worker) {
        Semaphore places = new Semaphore(2 * workers);
        AtomicReference<RuntimeException> fault = new AtomicReference<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers, task -> new Thread(task, "index-rebuild"))) {
            reader.accept(piece -> {
                places.acquireUninterruptibly();
                if (fault.get() != null) {
                    throw fault.get();
                }
                threads.execute(() -> {
                    try {
                        worker.accept(piece);
                    } catch (RuntimeException e) {
                        fault.compareAndSet(null, e);
                    } finally {
                        places.release();
                    }
                });
            });
        }
        if (fault.get() != null) {
            throw fault.get();
        }
    }
}
