package se.samdiarium.document.control;

import java.time.Duration;

/**
 * How much one file may cost the child process that reads it.
 *
 * @param timeout       longest time for one file; at least one second. Default PT20S. Longer: a hostile file holds a child longer.
 * @param heapMegabytes Java heap of each child in MB; at least 64. Default 512. Too little: large honest files fail as out of memory.
 * @param children      number of warm child processes; at least 1. Default 1. Each costs its heap and keeps one processor busy.
 * @param maxCharacters longest text kept of one file; at least 1 000. Default 20 000 000. Text beyond it is cut and marked as truncated.
 */
public record ExtractionLimits(Duration timeout, int heapMegabytes, int children, int maxCharacters) {

    /** The defaults named above. */
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(Duration.ofSeconds(20), 512, 1, 20_000_000);

    public ExtractionLimits {
        require(timeout.compareTo(Duration.ofSeconds(1)) >= 0, "timeout of at least PT1S", timeout);
        require(heapMegabytes >= 64, "heap of at least 64 MB", heapMegabytes);
        require(children >= 1, "at least 1 child process", children);
        require(maxCharacters >= 1_000, "at least 1000 characters", maxCharacters);
    }

    private static void require(boolean held, String expected, Object found) {
        if (!held) {
            throw new IllegalArgumentException("Text extraction expects a %s, was %s.".formatted(expected, found));
        }
    }
}
