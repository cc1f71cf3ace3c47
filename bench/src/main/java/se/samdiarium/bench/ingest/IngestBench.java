package se.samdiarium.bench.ingest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.measure.Work;
import se.samdiarium.demo.launcher.Folders;
import se.samdiarium.demo.sample.Api;

/** People hand in letters of ten pages through REST, one after the other; the last one is waited for until its text is found. */
public final class IngestBench implements Bench {

    private static final String HOST = "03";
    private static final int SECONDS = 60;
    /** Until then the just-in-time compiler takes a good part of a processor. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UPLOADERS = 4;
    private static final double GOAL = 30;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String what() {
        return "letters of ten pages, from upload to found by their text, beside the text extraction alone";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        TenPages letters = new TenPages(settings.shared());
        Report report = new Report("ingest: %s for %d s, %d uploaders".formatted(letters.what(), length.toSeconds(), UPLOADERS),
                "extraction alone");
        Queue<String> registered = new ConcurrentLinkedQueue<>();
        List<Work> uploaders = new ArrayList<>();
        for (int i = 0; i < UPLOADERS; i++) {
            uploaders.add(uploader(system, letters, new Random(i), registered));
        }
        Load.closed(WARM_UP).by(uploaders);
        Measured alone = alone(system, letters, length);
        registered.clear();
        long began = System.nanoTime();
        Measured uploaded = Load.closed(length).by(uploaders);
        String missing = awaitFound(system.registrar(HOST), registered);
        double seconds = (System.nanoTime() - began) / 1e9;
        double found = registered.size() / seconds;
        report.line("text extraction alone, in the same server", alone);
        report.line("uploaded, registered, acknowledged", uploaded, uploaded.perSecond() / alone.perSecond());
        report.goal("at least %.0f documents a second from upload to found".formatted(GOAL), found >= GOAL,
                "%.1f a second: %d in %.1f s until the last was found".formatted(found, registered.size(), seconds));
        report.check("no errors", alone.errors() + uploaded.errors() == 0, alone.errors() + uploaded.errors() + " errors " + uploaded.faults());
        report.check("each is found by a word on its last page", missing.isEmpty(), missing.isEmpty() ? "all" : missing);
        return report;
    }

    private static Measured alone(BenchSystem system, TenPages letters, Duration length) throws Exception {
        Path folder = Files.createTempDirectory("samdiarium-bench");
        try (Connection connection = system.connect()) {
            JsonArrayBuilder files = Json.createArrayBuilder();
            for (int i = 0; i < letters.different(); i++) {
                Path file = folder.resolve(i + ".pdf");
                Files.write(file, letters.with(Desk.word(new Random(i))).bytes());
                files.add(file.toString());
            }
            return system.inside("reading", List.of(Diary.of(connection, HOST)), UPLOADERS, length, Json.createObjectBuilder().add("files", files));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Work uploader(BenchSystem system, TenPages letters, Random random, Queue<String> registered) {
        Desk desk = Desk.of(system, HOST);
        return () -> {
            String word = Desk.word(random);
            desk.register(letters.with(word), "Remissvar");
            registered.add(word);
            return true;
        };
    }

    private static String awaitFound(Api api, Queue<String> words) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> all = List.copyOf(words);
        String last = all.getLast();
        while (!Desk.finds(api, last)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("not found within " + PATIENCE + ": " + last);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return String.join(" ", all.stream().filter(word -> Math.floorMod(word.hashCode(), 10) == 0).filter(word -> !Desk.finds(api, word)).toList());
    }
}
