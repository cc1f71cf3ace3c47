package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegacyImportIT {

    private static final String BLEKINGE = "10";
    private static final int ROWS = 2_000;
    private static final String BOUNDARY = "part-1f2e3d4c5b6a";

    private Api registrar;
    private Api neighbour;
    private String authority;
    private String prefix;

    @BeforeAll
    void find(DemoSystem system) {
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, BLEKINGE));
        neighbour = new Api(system.baseUri(), system.login(Role.REGISTRAR, "09"));
        JsonObject own = registrar.get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(BLEKINGE)).findFirst().orElseThrow();
        authority = own.getString("id");
        prefix = own.getString("prefix");
    }

    @Test
    @DisplayName("I2.1 I2.3 I2.4 I2.5 I2.9 2 000 rows over REST: dry run, run, the same again, and the next registration draws the next number")
    void importedOverRest() throws InterruptedException {
        int year = Year.now(Clock.systemDefaultZone()).getValue();
        String csv = "Diarienummer;Ärendemening;Ärende öppnat;Handlingsnummer;Handlingens rubrik;Riktning;Handlingstyp;Datum\n"
                + IntStream.rangeClosed(1, ROWS).mapToObj(i -> "%s %d-%05d;Ärende %d;%d-01-01;1;Åtgärd %d;Inkommen;Remissvar;%d-01-01"
                        .formatted(prefix, year, 5_000 + i, i, year, i, year)).collect(Collectors.joining("\n"));
        JsonObject dry = ended(order(csv, true));
        assertThat(dry.getInt("entered")).as(dry.toString()).isEqualTo(ROWS);
        Answer started = registrar.post("imports/" + dry.getString("id") + "/run", "{}");
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        JsonObject done = ended(started.object());
        assertThat(done.getInt("entered")).as(done.toString()).isEqualTo(ROWS);
        JsonObject again = ended(order(csv, false));
        assertThat(again.getInt("known")).as(again.toString()).isEqualTo(ROWS);
        String opened = registrar.openCase(BLEKINGE, "Efter importen");
        assertThat(registrar.get("cases/" + opened).object().getString("number")).isEqualTo("%s %d-%05d".formatted(prefix, year, 5_000 + ROWS + 1));
        Answer receipts = registrar.get("imports/" + done.getString("id") + "/receipts.csv");
        assertThat(receipts.text().lines().filter(line -> line.contains(";Importerad;"))).hasSize(ROWS);
        assertThat(neighbour.get("imports/" + done.getString("id")).status()).isEqualTo(404);
        Answer foreign = send(neighbour, csv, false);
        assertThat(foreign.status()).as(foreign.toString()).isEqualTo(403);
    }

    @Test
    @DisplayName("I2.1 R6.7 of two imports ordered at the same instant one is taken, the other refused; its explanations stand in the report at once")
    void orderedAtTheSameInstant() throws Exception {
        int year = Year.now(Clock.systemDefaultZone()).getValue() - 20;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 5; round++) {
                String csv = "Diarienummer;Ärendemening;Ärende öppnat\n%s %d-%05d;Samtidigt;%d-01-01".formatted(prefix, year, 10 * round, year);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Answer> sending = () -> {
                    together.await();
                    return send(registrar, csv, "Diariet brann");
                };
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> each : threads.invokeAll(List.of(sending, sending))) {
                    answers.add(each.get());
                }
                assertThat(answers).extracting(Answer::status).as("round " + round).isSubsetOf(201, 409).contains(201);
                for (Answer taken : answers.stream().filter(answer -> answer.status() == 201).toList()) {
                    ended(taken.object());
                }
            }
        }
        JsonObject line = registrar.get("number-report").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getInt("year") == year && each.getString("prefix").equals(prefix)).findFirst().orElseThrow();
        assertThat(line.getInt("explained")).isEqualTo(45);
        assertThat(line.getBoolean("complete")).isTrue();
    }

    private JsonObject order(String csv, boolean dryRun) {
        Answer ordered = send(registrar, csv, dryRun);
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(201);
        return ordered.object();
    }

    private Answer send(Api who, String csv, boolean dryRun) {
        return send(who, csv, Json.createObjectBuilder().add("dryRun", dryRun));
    }

    private Answer send(Api who, String csv, String lostReason) {
        return send(who, csv, Json.createObjectBuilder().add("dryRun", false).add("lostReason", lostReason));
    }

    private Answer send(Api who, String csv, JsonObjectBuilder choices) {
        String options = choices.add("authority", authority).build().toString();
        String form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n" + options
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"csv\"; filename=\"diarium.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + BOUNDARY + "--\r\n";
        return who.form("imports", BodyPublishers.ofString(form));
    }

    private JsonObject ended(JsonObject ordered) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JsonObject now = ordered;
        while (!now.getString("state").equals("DONE")) {
            assertThat(System.nanoTime()).as(now.toString()).isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(200));
            now = registrar.get("imports/" + ordered.getString("id")).object();
        }
        return now;
    }
}
