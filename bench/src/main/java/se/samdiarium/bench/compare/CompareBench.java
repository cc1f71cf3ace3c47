package se.samdiarium.bench.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.document.control.TextComparison;

/** Differences of statutes and of hostile texts, beside java-diff-utils' Myers by word; those of a chain of real versions at the REST door. */
public final class CompareBench implements Bench {

    private static final int STATUTES = 120;
    private static final int PEERS = 12;
    private static final int ROUNDS = 3;
    private static final int HOSTILE_WORDS = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double GOAL_MILLIS = 250;

    private record Pair(String what, String older, String newer) {
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String what() {
        return "what differs between two versions, beside Myers by word";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Report report = new Report("compare: long statutes with amendments, hostile texts, a chain of versions",
                "Myers by word, where it ended in time");
        Path statutes = settings.shared().resolve("corpus/statutes");
        if (Files.isDirectory(statutes)) {
            List<Pair> pairs = amended(statutes);
            Measured ours = repeated(pairs);
            Measured myers = myers(pairs.subList(0, PEERS));
            report.line("%d longest statutes, amended, ours".formatted(pairs.size()), ours, ours.p95() / Math.max(myers.p95(), 1e-3));
            report.line("%d longest of them, Myers by word, at most %d s each".formatted(PEERS, PATIENCE.toSeconds()), myers);
            report.goal("p95 at most 250 ms", ours.p95() <= GOAL_MILLIS, "%.1f ms".formatted(ours.p95()));
        } else {
            report.goal("statutes are there", false, "not in the folder shared beside the project: name one with --shared");
        }
        List<Pair> hostile = hostile();
        for (Pair pair : hostile) {
            report.line("hostile: " + pair.what() + ", ours", repeated(List.of(pair)));
        }
        report.line("hostile: all three, Myers by word, at most %d s each".formatted(PATIENCE.toSeconds()), myers(hostile));
        Path chain = settings.shared().resolve("corpus/docx/version-chain");
        if (Files.isDirectory(chain)) {
            Measured door = new VersionChain(system, chain).measure();
            report.line("seven real versions, each pair both ways, first asked, at the REST door", door);
            report.goal("p95 of one request at most 250 ms", door.p95() <= GOAL_MILLIS, "%.1f ms".formatted(door.p95()));
            report.check("every pair is compared", door.errors() == 0, door.errors() + " errors " + door.faults());
        }
        return report;
    }

    /** Each text with about one word in fifty changed, some paragraphs taken away, added and moved. */
    private static List<Pair> amended(Path folder) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> longest = files.sorted(Comparator.comparingLong(CompareBench::size).reversed()).limit(STATUTES).toList();
            for (Path file : longest) {
                String text = Files.readString(file);
                pairs.add(new Pair(file.getFileName().toString(), text, amended(text, new Random(file.getFileName().hashCode()))));
            }
        }
        return pairs;
    }

    private static String amended(String text, Random random) {
        List<String> lines = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (String line : text.split("\n")) {
            int chance = random.nextInt(100);
            if (chance == 0 && line.length() > 40) {
                moved.add(line);
            } else if (chance != 1) {
                lines.add(Arrays.stream(line.split(" ")).map(word -> random.nextInt(50) == 0 ? "ändrat" : word).collect(Collectors.joining(" ")));
            }
            if (chance == 2) {
                lines.add("En ny bestämmelse nummer " + random.nextInt(1_000) + " gäller i tillämpliga delar.");
            }
        }
        moved.forEach(line -> lines.add(random.nextInt(lines.size() + 1), line));
        return String.join("\n", lines);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static List<Pair> hostile() {
        String numbered = IntStream.range(0, HOSTILE_WORDS).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        return List.of(new Pair("no word in common", numbered, numbered.replace("ord", "annat")),
                new Pair("one word over and over", "avtal ".repeat(HOSTILE_WORDS), "avtal ".repeat(HOSTILE_WORDS - 999) + "slut"),
                new Pair("two words in turns", "ja nej ".repeat(HOSTILE_WORDS / 2), "ja ja nej nej ".repeat(HOSTILE_WORDS / 4)));
    }

    private static Measured repeated(List<Pair> pairs) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Pair pair : pairs) {
                long began = System.nanoTime();
                TextComparison.of(source(pair.older()), source(pair.newer()), progress -> { });
                if (round > 0) {
                    times.add(System.nanoTime() - began);
                }
            }
        }
        return measured(times, 0, List.of());
    }

    private static TextComparison.Source source(String text) {
        return new TextComparison.Source(List.of(text), false);
    }

    /** What does not end in time, or in the memory there is, is an error, and its time is not among the times. */
    private static Measured myers(List<Pair> pairs) {
        List<Long> times = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (Pair pair : pairs) {
            List<String> older = List.of(pair.older().split("\\s+"));
            List<String> newer = List.of(pair.newer().split("\\s+"));
            long began = System.nanoTime();
            try {
                DiffUtils.diff(older, newer, new Patience(began + PATIENCE.toNanos()));
                times.add(System.nanoTime() - began);
            } catch (CancellationException | OutOfMemoryError e) {
                late.add(pair.what() + ": " + e.getClass().getSimpleName());
            }
        }
        return measured(times, late.size(), late);
    }

    /** Ends a comparison that takes too long: one left to itself would take processor and memory from those after it. */
    private record Patience(long end) implements DiffAlgorithmListener {

        @Override
        public void diffStart() {
            // nothing is told of it
        }

        @Override
        public void diffStep(int value, int max) {
            if (System.nanoTime() > end) {
                throw new CancellationException("not ended within " + PATIENCE);
            }
        }

        @Override
        public void diffEnd() {
            // nothing is told of it
        }
    }

    static Measured measured(List<Long> nanos, int errors, List<String> faults) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Measured(sorted.length, errors, Arrays.stream(sorted).sum() / 1e9, millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 0.99),
                millis(sorted, 1), faults.stream().limit(5).toList());
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max((int) Math.ceil(share * sorted.length) - 1, 0)] / 1e6;
    }

    /** The state of an answer: a result has blocks, one under way has progress. */
    static boolean isReady(JsonValue answer) {
        return answer instanceof JsonObject object && object.containsKey("blocks");
    }
}
