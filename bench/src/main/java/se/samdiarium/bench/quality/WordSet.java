package se.samdiarium.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words judged by people.
 *
 * @param name      what the set is for
 * @param paradigms forms of one word each, base form first
 * @param words     words and where they are to be cut
 */
record WordSet(String name, List<List<String>> paradigms, List<Judged> words) {

    /**
     * A word and where it is to be cut.
     *
     * @param parts what stands between the cuts
     * @param free  places where a cut is neither wanted nor wrong
     */
    record Judged(List<String> parts, Set<Integer> free) {

        private static Judged of(String line) {
            Set<Integer> free = new HashSet<>();
            int at = 0;
            for (char sign : line.toCharArray()) {
                if (sign == '.') {
                    free.add(at);
                } else if (sign != '|') {
                    at++;
                }
            }
            return new Judged(List.of(line.replace(".", "").split("\\|")), free);
        }

        String word() {
            return String.join("", parts);
        }
    }

    /** The set beside the project, on which the method was tuned. */
    static WordSet development(Path folder) throws IOException {
        return of("development set", Files.readAllLines(folder.resolve("inflection-paradigms.txt")),
                Files.readAllLines(folder.resolve("compound-gold.txt")));
    }

    /** Our own set, judged before it was measured, and never tuned on. */
    static WordSet heldOut() {
        return of("held-out set", resource("held-out-paradigms.txt"), resource("held-out-compounds.txt"));
    }

    private static WordSet of(String name, List<String> paradigms, List<String> words) {
        return new WordSet(name, lines(paradigms).map(line -> List.of(line.split(" "))).toList(),
                lines(words).filter(line -> !line.startsWith("~")).map(Judged::of).toList());
    }

    private static Stream<String> lines(List<String> all) {
        return all.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static List<String> resource(String name) {
        try (var in = Objects.requireNonNull(WordSet.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of the words that are compounds. */
    List<List<String>> compounds() {
        return words.stream().map(Judged::parts).filter(parts -> parts.size() > 1).toList();
    }
}
