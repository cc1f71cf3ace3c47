package se.samdiarium.bench.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to measure.
 *
 * @param project folder of the project, built
 * @param data    data folder to use and keep; without it a new one is made and removed
 * @param seconds how long each figure is measured; empty: what the bench finds sensible
 * @param clients how many at the same time
 * @param rounds  how often all figures of a bench that compares are measured; the middle one is told
 * @param kills   how often the server is killed
 * @param entries how many entries the diary has for the list
 * @param given   where sets of words and real texts lie; empty: beside the project
 */
public record Settings(Path project, Optional<Path> data, Optional<Integer> seconds, int clients, int rounds, int kills, int entries,
        Optional<Path> given) {

    /** How long each figure is measured, where nothing else was asked for. */
    public Duration length(int otherwise) {
        return Duration.ofSeconds(seconds.orElse(otherwise));
    }

    /** Where sets of words and real texts lie; they are not part of the project and may be absent. */
    public Path shared() {
        return given.orElse(project.resolveSibling("shared"));
    }

    /** Where reports go. */
    public Path target() {
        return project.resolve("bench/target");
    }
}
