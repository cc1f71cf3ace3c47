package se.samdiarium.bench.signing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Rows;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.measure.Work;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.PinPage;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.sample.SampleDocuments;

/**
 * All 21 signatories have confirmed with their PIN and come back to the application in the same instant. Each time is from there to the answer:
 * signature value, time-stamp, revocation data, validation, document, registration, evidence. The demo trust service runs on the same processors:
 * what it takes of them, divided by their number, is told, and does not count against the goal.
 */
public final class SigningLoadBench implements Bench {

    private static final String HOST = "03";
    /** So that the server is one that has worked for some minutes: before, half of the time goes to learning its work. */
    private static final int WARM_UP = 10;
    private static final double GOAL_MILLIS = 1_500;
    private static final Duration ONE = Duration.ofHours(1);

    @Override
    public String name() {
        return "signing-load";
    }

    @Override
    public String what() {
        return "21 signatories who finish within the same second";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        List<String> regions = system.regions();
        Report report = new Report("signing-load: %d signatories at once, %d times".formatted(regions.size(), settings.rounds()), "");
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < WARM_UP + settings.rounds(); i++) {
            String round = round(system, regions);
            system.awaitQuiet();
            Wave wave = atOnce(system, round, regions);
            check(report, system, round, wave.finish(), regions.size());
            if (i >= WARM_UP) {
                waves.add(wave);
                report.line("finish, all at once, time %d".formatted(i - WARM_UP + 1), wave.finish());
            }
        }
        Wave middle = waves.stream().sorted(Comparator.comparingDouble(Wave::own)).toList().get((waves.size() - 1) / 2);
        report.goal("p95 of finishing at most %.0f ms without the trust service's own time".formatted(GOAL_MILLIS), middle.own() <= GOAL_MILLIS,
                "%.0f ms less %.0f ms in the middle one".formatted(middle.finish().p95(), middle.trustMillis()));
        return report;
    }

    /** All at once, and for how long the trust service had the processors meanwhile. */
    private record Wave(Measured finish, double trustMillis) {
        double own() {
            return finish.p95() - trustMillis;
        }
    }

    private static void check(Report report, BenchSystem system, String round, Measured measured, int expected) throws Exception {
        try (Connection connection = system.connect()) {
            long signed = Rows.count(connection, "select count(*) from counterpart where state = 'SIGNED' and round_id = ?", UUID.fromString(round));
            report.check("all accepted, none lost", measured.errors() == 0 && signed == expected, signed + " signed, " + measured.faults());
        }
    }

    private static String round(BenchSystem system, List<String> regions) {
        Api host = system.registrar(HOST);
        String authority = host.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(HOST)).findFirst().orElseThrow().getString("id");
        String file = host.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", "Undertecknande").build())
                .getString("id");
        JsonObject entry = Json.createObjectBuilder().add("title", "Avtal").add("direction", "DRAWN_UP").add("type", "SAMVERKANSAVTAL")
                .add("date", "2025-02-28").add("notSecurityClassified", true).build();
        String document = host.upload("cases/" + file + "/entries", entry, new SampleDocuments(system.demo().cast()).agreement(1))
                .getString("documentId");
        JsonArrayBuilder signing = Json.createArrayBuilder();
        regions.forEach(signing::add);
        return host.post("rounds", Json.createObjectBuilder().add("documentId", document).add("version", 1).add("title", "Undertecknande")
                .add("regions", signing).add("deadline", "2099-12-31").build()).getString("id");
    }

    private static Wave atOnce(BenchSystem system, String round, List<String> regions) throws InterruptedException {
        List<Work> signatories = new ArrayList<>();
        for (String region : regions) {
            Login login = system.demo().login(Role.SIGNATORY, region);
            Api api = Api.of(system.demo().baseUri(), login.username(), login.password());
            JsonObject begun = api.post("rounds/" + round + "/signature", JsonValue.EMPTY_JSON_OBJECT);
            String code = PinPage.confirm(URI.create(begun.getString("authorizeUri")), login.pin().orElseThrow());
            signatories.add(once(api, "signatures/" + begun.getString("attempt"), Json.createObjectBuilder().add("code", code).build()));
        }
        Duration before = system.demo().trustProcessorTime();
        Measured finish = Load.closed(ONE).by(signatories);
        Duration taken = system.demo().trustProcessorTime().minus(before);
        return new Wave(finish, (double) taken.toMillis() / Runtime.getRuntime().availableProcessors());
    }

    private static Work once(Api api, String path, JsonObject body) {
        boolean[] done = new boolean[1];
        return () -> {
            if (done[0]) {
                return false;
            }
            done[0] = true;
            api.post(path, body);
            return true;
        };
    }
}
