package se.samdiarium.bench.search;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
import se.samdiarium.demo.sample.Api;

/** A large index built from the database, then asked: at REST, at the service, by Lucene alone, and the same by PostgreSQL. */
public final class SearchBench implements Bench {

    private static final String REGION = "01";
    private static final String CHECKED_REGION = "03";
    private static final int SECONDS = 20;
    private static final int QUESTIONS = 300;
    private static final int CHECKED = 12;
    private static final int IN_POSTGRES = 200_000;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration LONGEST_REBUILD = Duration.ofHours(1);
    private static final List<String> NONE = List.of();
    private static final List<String> FACETS = List.of("TYPE", "REGION", "YEAR");

    private static final double GOAL_MILLIS = 20;
    private static final double GOAL_FACETS_MILLIS = 60;
    private static final double GOAL_LUCENE = 2;
    private static final double GOAL_POSTGRES = 50;
    private static final double GOAL_RIGHTS = 1.1;
    private static final double GOAL_REBUILT_A_SECOND = 1_000_000 / 600.0;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String what() {
        return "a large index built and asked, beside Lucene alone and PostgreSQL's full text";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        Passages passages = Passages.of(settings.shared());
        Report report = new Report("search: %d documents of real text, first page of 20 with the exact count, 1 client, %d s"
                .formatted(settings.entries(), length.toSeconds()), "Lucene alone with its own marks, for region " + REGION);
        if (!passages.real()) {
            return report.goal("real texts are there", false, "neither corpus/statutes nor corpus/text in the folder shared beside the project: "
                    + "name another folder with --shared");
        }
        try (Connection connection = system.connect()) {
            LargeDiary.make(connection, settings.entries(), passages);
            system.awaitQuiet();
            rebuild(system, settings.entries(), report);
            Api api = system.registrar(REGION);
            List<String> questions = Questions.of(passages, QUESTIONS).stream().filter(question -> total(api, question) > 0).toList();
            report.check("the questions find something", questions.size() > QUESTIONS / 2, questions.size() + " do of " + QUESTIONS);
            measure(system, connection, questions, length, report);
            check(system.registrar(CHECKED_REGION), connection, Questions.words(passages, CHECKED), report);
        }
        return report;
    }

    private static void rebuild(BenchSystem system, int entries, Report report) throws TimeoutException {
        Api admin = system.admin();
        long began = System.nanoTime();
        admin.post("index", JsonValue.EMPTY_JSON_OBJECT);
        JsonObject state = admin.get("index").asJsonObject();
        while (state.getBoolean("rebuilding")) {
            if (System.nanoTime() - began > LONGEST_REBUILD.toNanos()) {
                throw new TimeoutException("the index was not rebuilt within " + LONGEST_REBUILD + ": " + state);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            state = admin.get("index").asJsonObject();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int built = state.getInt("entries");
        JsonObject memory = admin.get("bench/memory").asJsonObject();
        report.goal("the index is rebuilt from the database with at least %.0f documents a second (a million in 10 minutes)"
                        .formatted(GOAL_REBUILT_A_SECOND), built / seconds >= GOAL_REBUILT_A_SECOND,
                "%d in %.0f s, %.0f a second; heap of the server %.0f MB, %.0f MB used afterwards".formatted(built, seconds, built / seconds,
                        megabytes(memory, "most"), megabytes(memory, "used")));
        report.check("all entries are in the index", built >= entries, built + " of " + entries + " generated and the sample data");
    }

    private static double megabytes(JsonObject memory, String name) {
        return memory.getJsonNumber(name).doubleValue() / (1 << 20);
    }

    private static void measure(BenchSystem system, Connection connection, List<String> questions, Duration length, Report report)
            throws Exception {
        Inside inside = new Inside(system, Diary.of(connection, REGION), questions);
        inside.service(FACETS, WARM_UP);
        inside.lucene(true, WARM_UP);
        rest(system, questions, FACETS, true, WARM_UP);
        Measured rest = rest(system, questions, NONE, false, length);
        Measured marked = rest(system, questions, NONE, true, length);
        Measured faceted = rest(system, questions, FACETS, true, length);
        Measured service = inside.service(NONE, length);
        Measured lucene = inside.lucene(true, length);
        Measured unmarked = inside.lucene(false, length);
        Measured one = inside.regions(List.of(REGION), length);
        Measured all = inside.regions(system.regions(), length);
        report.line("REST, first page and exact count", rest, rest.p95() / lucene.p95());
        report.line("REST, with marks", marked, marked.p95() / lucene.p95());
        report.line("REST, with marks and the facets type, region and year", faceted, faceted.p95() / lucene.p95());
        report.line("service, with marks", service, service.p95() / lucene.p95());
        report.line("Lucene alone, title and text, with its own marks", lucene, 1);
        report.line("Lucene alone, title and text, without marks", unmarked, unmarked.p95() / lucene.p95());
        report.line("index without marks, asked by one who may see region " + REGION, one, one.p95() / lucene.p95());
        report.line("index without marks, asked by one who may see all regions", all, all.p95() / lucene.p95());
        report.goal("REST: p95 at most %.0f ms".formatted(GOAL_MILLIS), rest.p95() <= GOAL_MILLIS, "%.1f ms".formatted(rest.p95()));
        report.goal("REST with three facets and marks: p95 at most %.0f ms".formatted(GOAL_FACETS_MILLIS), faceted.p95() <= GOAL_FACETS_MILLIS,
                "%.1f ms".formatted(faceted.p95()));
        report.goal("service: p95 at most %.0f times that of Lucene alone with marks".formatted(GOAL_LUCENE),
                service.p95() <= lucene.p95() * GOAL_LUCENE, "%.2f".formatted(service.p95() / lucene.p95()));
        report.goal("one region: p95 at most %.1f times that of all regions".formatted(GOAL_RIGHTS), one.p95() <= all.p95() * GOAL_RIGHTS,
                "%.2f".formatted(one.p95() / all.p95()));
        beside(connection, questions, length, all, report);
        long errors = Stream.of(rest, marked, faceted, service, lucene, unmarked, one, all).mapToLong(Measured::errors).sum();
        report.check("no errors", errors == 0, errors + " errors");
    }

    private static void beside(Connection connection, List<String> questions, Duration length, Measured all, Report report) throws Exception {
        int documents = (int) Math.min(IN_POSTGRES, se.samdiarium.bench.harness.Rows.count(connection, "select count(*) from diary_entry"));
        PostgresText postgres = PostgresText.of(connection, Ledger.GENERATOR, documents);
        Load.closed(WARM_UP).by(List.of(postgres.asking(questions, "")));
        Measured everything = Load.closed(length).by(List.of(postgres.asking(questions, "")));
        Measured region = Load.closed(length).by(List.of(postgres.asking(questions, REGION)));
        report.line("PostgreSQL, %d of the documents, all regions".formatted(documents), everything);
        report.line("PostgreSQL, %d of the documents, region %s".formatted(documents, REGION), region);
        report.goal("all regions: p95 of PostgreSQL on %d documents at least %.0f times the index's on all".formatted(documents, GOAL_POSTGRES),
                everything.p95() >= all.p95() * GOAL_POSTGRES, "%.1f".formatted(everything.p95() / all.p95()));
    }

    private static Measured rest(BenchSystem system, List<String> questions, List<String> facets, boolean marks, Duration length)
            throws InterruptedException {
        Api api = system.registrar(REGION);
        String counted = String.join("", facets.stream().map(name -> "&facets=" + name).toList()) + "&marks=" + marks;
        Iterator<String> next = Stream.generate(() -> questions).flatMap(List::stream).iterator();
        return Load.closed(length).by(List.of(() -> {
            api.get(address(next.next()) + counted);
            return true;
        }));
    }

    /** The same numbers by the index and by the database alone. */
    private static void check(Api api, Connection connection, List<String> words, Report report) throws Exception {
        Map<String, Long> found = new TreeMap<>();
        words.forEach(word -> found.put(word, total(api, '"' + word + '"')));
        Map<String, Long> expected = Counted.holding(connection, words, CHECKED_REGION);
        report.check("words as written: as many hits as texts of the database hold them", found.equals(expected),
                found.equals(expected) ? found.toString() : found + " but " + expected);
        JsonObject answer = api.get("search?q=&facets=TYPE&facets=DIRECTION").asJsonObject();
        for (Map.Entry<String, String> facet : Map.of("TYPE", "type_code", "DIRECTION", "direction").entrySet()) {
            Map<String, Long> counted = new TreeMap<>();
            answer.getJsonArray("facets").getValuesAs(JsonObject.class).stream().filter(each -> each.getString("name").equals(facet.getKey()))
                    .flatMap(each -> each.getJsonArray("values").getValuesAs(JsonObject.class).stream())
                    .forEach(value -> counted.put(value.getString("value"), value.getJsonNumber("count").longValue()));
            Map<String, Long> rows = Counted.by(connection, "e." + facet.getValue(), CHECKED_REGION);
            report.check("facet " + facet.getKey() + " of all a region may see: as the database counts", counted.equals(rows),
                    counted.equals(rows) ? counted.toString() : counted + " but " + rows);
        }
    }

    private static long total(Api api, String question) {
        return api.get(address(question)).asJsonObject().getJsonNumber("total").longValue();
    }

    private static String address(String question) {
        return "search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    /** Questions asked inside the server. */
    private record Inside(BenchSystem system, Diary diary, List<String> questions) {

        Measured service(List<String> facets, Duration length) {
            return ask("search", facets, List.of(REGION), true, length);
        }

        Measured regions(List<String> regions, Duration length) {
            return ask("search/regions", NONE, regions, false, length);
        }

        Measured lucene(boolean marks, Duration length) {
            return ask("search/lucene", NONE, List.of(REGION), marks, length);
        }

        private Measured ask(String door, List<String> facets, List<String> regions, boolean marks, Duration length) {
            return system.inside(door, List.of(diary), 1, length, Json.createObjectBuilder().add("questions", Json.createArrayBuilder(questions))
                    .add("facets", Json.createArrayBuilder(facets)).add("regions", Json.createArrayBuilder(regions)).add("marks", marks));
        }
    }
}
