package se.samdiarium.bench.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Measured;

/** Many registrars at once, on one series and on all, beside the bare row lock and the bare sequence. */
public final class RegistrationBench implements Bench {

    private static final String HOST = "03";
    private static final int SECONDS = 10;
    /** A server that has just started spends a core on compiling for most of the first minute under load. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** More than can be registered in a second here. */
    private static final int MOST_PER_SECOND = 4_000;
    private static final double GOAL = 1.5;
    private static final String ROW_LOCK = "bare JDBC row lock (select for update, update), one row";
    private static final String ONE_SERIES = "full registration at the service, 1 series";
    private static final String ALL_SERIES = "full registration at the service, 21 series";

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public String what() {
        return "full registrations per second, on one series and on 21, beside a bare row lock and a bare sequence";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        List<Diary> all = diaries(system);
        List<Diary> one = all.stream().filter(diary -> diary.region().equals(HOST)).toList();
        Peers peers = new Peers(system);
        Report report = new Report("registration: %d clients, %d s, %d rounds".formatted(settings.clients(), length.toSeconds(), settings.rounds()),
                ROW_LOCK + " of the same round; the middle round is told");
        register(system, all, settings.clients(), WARM_UP, report);
        peers.rowLock(settings.clients(), 1, PAUSE);
        List<Map<String, Measured>> rounds = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            Map<String, Measured> figures = new LinkedHashMap<>();
            figures.put(ROW_LOCK, peers.rowLock(settings.clients(), 1, length));
            figures.put("bare JDBC row lock in one statement (update returning), one row", peers.rowLockInOne(settings.clients(), length));
            figures.put("bare PostgreSQL sequence (not gap-free)", peers.sequence(settings.clients(), length));
            figures.put(ONE_SERIES, register(system, one, settings.clients(), length, report));
            figures.put(ALL_SERIES, register(system, all, settings.clients(), length, report));
            figures.put("bare JDBC row lock, 21 rows", peers.rowLock(settings.clients(), all.size(), length));
            rounds.add(figures);
        }
        rounds.getFirst().keySet().forEach(figure -> tell(report, figure, rounds));
        try (Connection connection = system.connect()) {
            Ledger.check(connection, report);
        }
        return report;
    }

    private static void tell(Report report, String figure, List<Map<String, Measured>> rounds) {
        Map<String, Measured> middle = rounds.stream().sorted(Comparator.comparingDouble(round -> ratio(figure, round))).toList()
                .get((rounds.size() - 1) / 2);
        report.line(figure, middle.get(figure), ratio(figure, middle));
        if (figure.equals(ONE_SERIES)) {
            report.goal("one series: at least %.1f times the bare row lock".formatted(GOAL), ratio(figure, middle) >= GOAL,
                    "in each round " + rounds.stream().map(round -> "%.2f".formatted(ratio(figure, round))).toList());
        }
        if (figure.equals(ONE_SERIES) || figure.equals(ALL_SERIES)) {
            long errors = rounds.stream().mapToLong(round -> round.get(figure).errors()).sum();
            report.check(figure + ": no errors", errors == 0, errors + " errors");
        }
    }

    private static double ratio(String figure, Map<String, Measured> round) {
        return round.get(figure).perSecond() / round.get(ROW_LOCK).perSecond();
    }

    private static List<Diary> diaries(BenchSystem system) throws SQLException {
        List<Diary> diaries = new ArrayList<>();
        try (Connection connection = system.connect()) {
            for (String region : system.regions()) {
                diaries.add(Diary.of(connection, region));
            }
        }
        return diaries;
    }

    /** Registers from full inboxes, and counts past the application what is there afterwards. */
    private static Measured register(BenchSystem system, List<Diary> diaries, int clients, Duration length, Report report) throws Exception {
        long before;
        try (Connection connection = system.connect()) {
            Inboxes.fill(connection, diaries, length.toSeconds() * MOST_PER_SECOND);
            before = entries(connection, diaries);
        }
        Measured measured = system.inside("registration", diaries, clients, length);
        try (Connection connection = system.connect()) {
            long more = entries(connection, diaries) - before;
            if (more != measured.done()) {
                report.check("as many entries as acknowledgements", false, more + " entries, " + measured.done() + " acknowledgements");
            }
        }
        system.awaitQuiet();
        return measured;
    }

    private static long entries(Connection connection, List<Diary> diaries) throws SQLException {
        long entries = 0;
        for (Diary diary : diaries) {
            entries += diary.entries(connection);
        }
        return entries;
    }
}
