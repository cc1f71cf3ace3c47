package se.samdiarium.bench.harness;

/** One bench: loads the running system and reports. */
public interface Bench {

    /** Short name, as given at the command line. */
    String name();

    /** In one line what it measures. */
    String what();

    /** Measures. May be called on a system that other benches have used before. */
    Report run(BenchSystem system, Settings settings) throws Exception;
}
