package se.samdiarium.demo.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the console what is being done: {@code [2/7] Starting PostgreSQL ... 0.8 s}. */
final class Progress {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream console;
    private final int steps;
    private int step;

    Progress(PrintStream console, int steps) {
        this.console = console;
        this.steps = steps;
    }

    /** Runs one step between its announcement and its time. */
    void step(String what, Runnable work) {
        step++;
        long start = System.nanoTime();
        console.printf("[%d/%d] %s ...%n", step, steps, what);
        work.run();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS_PER_SECOND;
        console.printf("      done in %.1f s%n", seconds);
    }

    /** One more line about the step under way. */
    void detail(String what) {
        console.printf("      %s%n", what);
    }
}
