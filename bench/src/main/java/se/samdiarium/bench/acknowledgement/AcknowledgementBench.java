package se.samdiarium.bench.acknowledgement;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.registration.Inboxes;
import se.samdiarium.demo.sample.Api;

/** Registrations arrive at a fixed pace, first alone and then while others hand in big files that are read and indexed in the same server. */
public final class AcknowledgementBench implements Bench {

    private static final String HOST = "03";
    private static final String UPLOADING = "01";
    private static final int SECONDS = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int WARM_UP_FILES = 40_000;
    private static final double PER_SECOND = 20;
    private static final int UPLOADERS = 2;
    private static final double GOAL_MILLIS = 20;

    @Override
    public String name() {
        return "acknowledgement";
    }

    @Override
    public String what() {
        return "time to the acknowledgement at 20 registrations a second, alone and while big files are read and indexed";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        Report report = new Report("acknowledgement: %.0f a second for %d s, counted from the arrival".formatted(PER_SECOND, length.toSeconds()), "");
        Measured alone;
        Measured together;
        AtomicInteger files = new AtomicInteger();
        try (Connection connection = system.connect()) {
            List<Diary> diary = List.of(Diary.of(connection, HOST));
            Inboxes.fill(connection, diary, (long) (PER_SECOND * 2 * length.toSeconds()) + WARM_UP_FILES);
            system.inside("registration", diary, settings.clients(), WARM_UP);
            system.awaitQuiet();
            alone = system.insideOpen("registration", diary, settings.clients(), length, PER_SECOND);
            try (Uploading uploading = new Uploading(system, files)) {
                together = system.insideOpen("registration", diary, settings.clients(), length, PER_SECOND);
                uploading.end();
            }
            Ledger.check(connection, report);
        }
        report.line("nothing else goes on", alone);
        report.line("while %d big files are read and indexed".formatted(files.get()), together);
        report.goal("p95 at most %.0f ms while big files are read".formatted(GOAL_MILLIS), together.p95() <= GOAL_MILLIS,
                "%.1f ms".formatted(together.p95()));
        report.check("no errors", alone.errors() + together.errors() == 0, alone.errors() + together.errors() + " errors");
        report.check("all that arrived was done", together.done() == Math.round(PER_SECOND * length.toSeconds()), together.done() + " done");
        report.check("big files were registered meanwhile", files.get() > 0, files.get() + " files");
        return report;
    }

    /** People who hand in big files until told to end. */
    private static final class Uploading implements AutoCloseable {

        private final ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<Future<?>> running;

        Uploading(BenchSystem system, AtomicInteger files) throws java.io.IOException {
            BigFiles big = new BigFiles();
            Api api = system.registrar(UPLOADING);
            String authority = api.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("region").equals(UPLOADING)).findFirst().orElseThrow().getString("id");
            String into = "cases/" + api.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", "Underlag").build())
                    .getString("id") + "/entries";
            JsonObject entry = Json.createObjectBuilder().add("title", "Underlag").add("direction", "INCOMING").add("type", "OVRIGT")
                    .add("date", "2025-01-31").add("notSecurityClassified", true).build();
            running = List.of(uploaders.submit(() -> upload(() -> api.upload(into, entry, big.nextPdf()), files)),
                    uploaders.submit(() -> upload(() -> api.upload(into, entry, big.nextText()), files)));
        }

        private void upload(Runnable one, AtomicInteger files) {
            while (!ended.get()) {
                one.run();
                files.incrementAndGet();
            }
        }

        /** Waits for the last; throws what went wrong. */
        void end() throws Exception {
            ended.set(true);
            for (Future<?> each : running) {
                each.get();
            }
        }

        @Override
        public void close() {
            ended.set(true);
            uploaders.shutdown();
        }
    }
}
