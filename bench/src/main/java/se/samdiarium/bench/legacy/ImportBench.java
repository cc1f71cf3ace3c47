package se.samdiarium.bench.legacy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** An old diary of one document a case, without files, over REST: from the order's time to the end, upload and reading of the CSV included. */
public final class ImportBench implements Bench {

    private static final String REGION = "10";
    private static final int ROWS = 20_000;
    private static final int CHUNK = 1_000;
    private static final int YEAR = 1999;
    private static final double GOAL = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "rows of an old diary a second, beside bare rows in one table";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Report report = new Report("import: %d rows without files, once".formatted(ROWS), "bare rows");
        try (Connection connection = system.connect()) {
            Measured bare = bare(connection);
            report.line("bare rows, %d a transaction, one table, one index".formatted(CHUNK), bare, 1);
            long began = System.nanoTime();
            JsonObject done = take(system.registrar(REGION), Diary.of(connection, REGION), "A");
            Measured whole = measured(done.getInt("entered"), (System.nanoTime() - began) / NANOS);
            report.line("import over REST, upload to last receipt", whole, whole.perSecond() / bare.perSecond());
            double settling = Duration.between(OffsetDateTime.parse(done.getString("created")), OffsetDateTime.parse(done.getString("ended")))
                    .toMillis() / MILLIS;
            Measured rows = measured(done.getInt("entered"), settling);
            report.line("import, order to last receipt", rows, rows.perSecond() / bare.perSecond());
            report.goal("at least %.0f rows a second".formatted(GOAL), rows.perSecond() >= GOAL, "%.0f".formatted(rows.perSecond()));
            report.check("every row is entered", done.getInt("entered") == ROWS, done.toString());
            Ledger.check(connection, report);
        }
        return report;
    }

    private static JsonObject take(Api registrar, Diary diary, String mark) throws TimeoutException {
        String csv = "Diarienummer;Ärendemening;Ärende öppnat;Handlingsnummer;Handlingens rubrik;Riktning;Handlingstyp;Datum;Avsändare/mottagare\n"
                + IntStream.rangeClosed(1, ROWS).mapToObj(i -> row(mark, i)).collect(Collectors.joining("\n"));
        JsonObject options = Json.createObjectBuilder().add("authority", diary.authority().toString()).add("dryRun", false).build();
        JsonObject job = registrar.form("imports", Map.of(
                "options", new SampleFile("", "application/json", options.toString().getBytes(StandardCharsets.UTF_8)),
                "csv", new SampleFile("diarium.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!job.getString("state").equals("DONE")) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the import was not done after " + PATIENCE + ": " + job);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            job = registrar.get("imports/" + job.getString("id")).asJsonObject();
        }
        return job;
    }

    private static String row(String mark, int serial) {
        return "%s/%d/%d;Ärende %d om lager;%d-03-01;1;Yttrande %d;Inkommen;Remissvar;%d-03-01;Region %d"
                .formatted(mark, serial, YEAR, serial, YEAR, serial, YEAR, serial % CHUNK);
    }

    private static Measured bare(Connection connection) throws SQLException {
        connection.createStatement().execute("create table if not exists bench_row (number text primary key, title text, day date)");
        connection.createStatement().execute("truncate bench_row");
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_row values (?, ?, current_date)")) {
            for (int i = 1; i <= ROWS; i++) {
                insert.setString(1, "A/" + i);
                insert.setString(2, "Ärende " + i + " om lager");
                insert.addBatch();
                if (i % CHUNK == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        connection.setAutoCommit(true);
        connection.createStatement().execute("drop table bench_row");
        return measured(ROWS, seconds);
    }

    private static Measured measured(long done, double seconds) {
        return new Measured(done, 0, seconds, 0, 0, 0, 0, List.of());
    }
}
