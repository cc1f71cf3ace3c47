package se.samdiarium.bench.measure;

/** What one client does, again and again. */
@FunctionalInterface
public interface Work {

    /**
     * Does it once; what it throws is counted as an error.
     *
     * @return false when there is nothing left to do; then nothing was done
     */
    boolean once() throws Exception;

    /** The client's loop as it is to run in its thread, for example as somebody who has logged in. */
    default Runnable inContext(Runnable loop) {
        return loop;
    }
}
