package se.samdiarium.bench.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import se.samdiarium.bench.generated.LargeDiary;
import se.samdiarium.bench.generated.Passages;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;

/** The first page of 50 with the exact count: at the service, and by plain SQL on the same rows. */
public final class ListBench implements Bench {

    private static final String LARGEST = "01";
    private static final String SMALLEST = "09";
    private static final int SECONDS = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int PAGE = 50;
    private static final double GOAL_MILLIS = 50;
    private static final double GOAL_RATIO = 1.1;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String what() {
        return "first page of a large diary with its exact count, beside plain SQL";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        Report report = new Report("list: %d entries, first page of %d and the count, 1 client, %d s".formatted(settings.entries(), PAGE,
                length.toSeconds()), "the median of plain SQL for the same region");
        try (Connection connection = system.connect()) {
            LargeDiary.make(connection, settings.entries(), Passages.of(settings.shared()));
            Ledger.check(connection, report);
            Diary all = Diary.ofAll();
            service(system, Diary.of(connection, LARGEST), WARM_UP);
            service(system, all, WARM_UP);
            Measured ofAll = beside(system, connection, all, length, report);
            for (String region : List.of(LARGEST, SMALLEST)) {
                Measured ofOne = beside(system, connection, Diary.of(connection, region), length, report);
                double ratio = Math.max(ofOne.p95(), ofAll.p95()) / Math.min(ofOne.p95(), ofAll.p95());
                report.goal("region %s beside all regions: p95 at most %.1f times the other".formatted(region, GOAL_RATIO), ratio <= GOAL_RATIO,
                        "%.2f".formatted(ratio));
            }
        }
        return report;
    }

    private static Measured beside(BenchSystem system, Connection connection, Diary diary, Duration length, Report report) throws Exception {
        String whose = diary.region().isEmpty() ? "all regions" : "region " + diary.region();
        Measured plain = plain(connection, diary.region(), length);
        Measured service = service(system, diary, length);
        report.line("plain SQL, entries of " + whose, plain, 1);
        report.line("service, entries of " + whose, service, service.p50() / plain.p50());
        report.goal("%s: p95 at most %.0f ms at the service".formatted(whose, GOAL_MILLIS), service.p95() <= GOAL_MILLIS,
                "%.1f ms".formatted(service.p95()));
        report.check(whose + ": no errors", service.errors() == 0, service.errors() + " errors");
        return service;
    }

    private static Measured service(BenchSystem system, Diary diary, Duration length) {
        return system.inside("list", List.of(diary), 1, length);
    }

    /** What a programmer writes at first; an empty code is all regions. */
    private static Measured plain(Connection connection, String region, Duration length) throws SQLException, InterruptedException {
        String where = region.isEmpty() ? "" : " where region_code = '" + region + "'";
        try (PreparedStatement page = connection.prepareStatement("select * from diary_entry" + where + " order by registered_at desc limit " + PAGE);
                PreparedStatement count = connection.prepareStatement("select count(*) from diary_entry" + where)) {
            return Load.closed(length).by(List.of(() -> {
                read(page);
                read(count);
                return true;
            }));
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
