package se.samdiarium.bench.harness;

/** One bench: loads the running system and reports. */
public interface Bench {

    /** Short name, as given at the command line. */
    String name();

    /** In one line what it measures. */
    String what();

    /** Whether it measures the running system; if no chosen bench does, none is started. */
    default boolean needsSystem() {
        return true;
    }

    /** Measures. May be called on a system that other benches have used before; on null if it needs none. */
    Report run(BenchSystem system, Settings settings) throws Exception;
}
