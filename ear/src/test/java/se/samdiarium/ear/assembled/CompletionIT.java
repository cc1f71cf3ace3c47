package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A round is completed, packed, handed out and watched; anybody verifies what came of it; trust is seen and fetched. Over REST. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";
    private static final long PATIENCE_MILLIS = 180_000;

    private final HttpClient anybody = HttpClient.newHttpClient();
    private DemoSystem system;
    private Api registrar;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
    }

    @Test
    @DisplayName("B1.1 B1.2 B1.3 B1.4 when the last region has signed, and not before, each gets certificate and package; the package verifies, "
            + "and who opens it stands in the receipt")
    void completed() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        gotland.sign(round.id());
        assertThat(registrar.get("rounds/" + round.id() + "/completion").status()).isEqualTo(404);
        new Signatory(system, HALLAND).sign(round.id());
        JsonObject done = until(() -> registrar.get("rounds/" + round.id() + "/completion"), answer -> answer.containsKey("completedAt"));

        byte[] pack = gotland.api().get("documents/" + done.getString("pack") + "/versions/1/content").body();
        assertThat(names(pack)).contains("package.xml", "counterparts/09.pdf", "counterparts/13.pdf", "reports/09.pdf.etsi.xml",
                "attachments/intyg-om-undertecknande.pdf").anyMatch(name -> name.startsWith("policy/")).anyMatch(name -> name.startsWith("trust/"));
        JsonObject verdict = verify(pack).object();
        assertThat(verdict.getString("outcome")).as(verdict.toString()).isEqualTo("PASSED");
        assertThat(verdict.getJsonArray("inside").getValuesAs(JsonObject.class)).extracting(file -> file.getString("outcome"))
                .containsExactly("PASSED", "PASSED");
        JsonObject certificate = verify(gotland.api().get("documents/" + done.getString("certificate") + "/versions/1/content").body()).object();
        assertThat(certificate.getString("outcome")).as(certificate.toString()).isEqualTo("PASSED");
        assertThat(certificate.getJsonArray("signatures").getJsonObject(0).getString("qualification")).isEqualTo("QESEAL");
        assertThat(registrar.get("documents/" + done.getString("pack")).status()).isEqualTo(200);
        assertThat(new Api(system.baseUri(), system.login(Role.REGISTRAR, "25")).get("documents/" + done.getString("pack")).status()).isEqualTo(404);

        gotland.api().post("rounds/" + round.id() + "/completion/receipt", "{}");
        JsonObject after = registrar.get("rounds/" + round.id() + "/completion").object();
        assertThat(after.getJsonArray("copies").getValuesAs(JsonObject.class)).filteredOn(copy -> copy.containsKey("openedAt"))
                .extracting(copy -> copy.getString("region")).containsExactly(GOTLAND);
        JsonObject kept = until(() -> registrar.get("preservation"), all -> watched(all, round.id()).stream()
                .filter(each -> each.containsKey("until")).count() == 3);
        assertThat(watched(kept, round.id())).extracting(each -> each.getString("outcome")).containsOnly("PASSED");
        assertThat(gotland.api().get("preservation").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("S2.31 anybody verifies a counterpart; a changed byte, a text and nothing at all are told apart; nothing needs a log-in")
    void verifiedByAnybody() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND);
        JsonObject signed = new Signatory(system, GOTLAND).sign(round.id());
        byte[] file = registrar.get("documents/" + signed.getString("document") + "/versions/" + signed.getInt("version") + "/content").body();
        JsonObject verdict = verify(file).object();
        assertThat(verdict.getString("outcome")).as(verdict.toString()).isEqualTo("PASSED");
        assertThat(verdict.getJsonArray("signatures").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("organisation") + " " + each.getString("qualification"))
                .contains("Region Gotland QESIG").isSubsetOf("Region Gotland QESIG", "Region Uppsala QESEAL");
        byte[] changed = file.clone();
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("stream") + 12] ^= 1;
        assertThat(verify(changed).object().getString("outcome")).isEqualTo("FAILED");
        assertThat(verify("hej".getBytes(StandardCharsets.UTF_8)).object().getString("outcome")).isEqualTo("UNREADABLE");
        assertThat(verify(GeneratedFiles.pdf("utan underskrift")).object().getString("outcome")).isEqualTo("UNSIGNED");
        Answer empty = verify(new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.object().getString("code")).isEqualTo("signing.verify-empty");
    }

    @Test
    @DisplayName("S2.32 of a counterpart it is told by which policy and lists it was accepted, with four reports, and those lists can be had")
    void evidence() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND);
        new Signatory(system, GOTLAND).sign(round.id());
        JsonObject evidence = registrar.get("rounds/" + round.id() + "/counterparts/09/evidence").object();
        assertThat(evidence.getString("policy")).startsWith("Samdiarium strict");
        assertThat(evidence.getString("verdict")).isEqualTo("ACCEPTED");
        for (String kind : List.of("simple", "detailed", "diagnostic", "etsi")) {
            assertThat(new String(registrar.get("rounds/" + round.id() + "/counterparts/09/reports/" + kind).body(), StandardCharsets.UTF_8))
                    .contains("<");
        }
        assertThat(names(registrar.get("trust/snapshots/" + evidence.getString("trust")).body())).contains("addresses.txt", "01.xml", "02.xml");
    }

    @Test
    @DisplayName("S2.30 trust is seen by all who log in; the host's registrar and the administrator have it fetched, others not; health tells it")
    void trust() throws Exception {
        Api administrator = new Api(system.baseUri(), system.logins().admin());
        for (Api who : List.of(registrar, administrator)) {
            JsonObject now = who.post("trust", "").object();
            assertThat(now.getBoolean("ready")).as(now.toString()).isTrue();
            assertThat(now.getInt("anchors")).isPositive();
            assertThat(who.get("trust/snapshots").array()).isNotEmpty();
        }
        assertThat(new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND)).post("trust", "").status()).isEqualTo(403);
        assertThat(new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND)).get("trust").object().getBoolean("ready")).isTrue();
        String health = anybody.send(HttpRequest.newBuilder(system.baseUri().resolve("/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        assertThat(health).contains("\"trust\"", "\"preservation\"", "next-update");
    }

    @Test
    @DisplayName("D1.11 the host's registrar has everything hashed, and all is whole")
    void fixity() throws Exception {
        assertThat(registrar.post("fixity", "").status()).isEqualTo(202);
        JsonObject whole = until(() -> registrar.get("fixity"), state -> state.containsKey("finishedAt") && !state.getBoolean("running"));
        assertThat(whole.getJsonArray("faults")).isEmpty();
        assertThat(whole.getInt("checked")).isPositive();
    }

    private static List<JsonObject> watched(JsonObject all, String round) {
        return all.getJsonArray("all").getValuesAs(JsonObject.class).stream().filter(each -> each.getString("round").equals(round)).toList();
    }

    private Answer verify(byte[] file) throws IOException, InterruptedException {
        return Answer.of(anybody.send(HttpRequest.newBuilder(system.baseUri().resolve("/api/v1/public/verification"))
                .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(file)).build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }

    private interface Holds {
        boolean on(JsonObject state);
    }

    private static JsonObject until(Supplier<Answer> asked, Holds holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (true) {
            Answer answer = asked.get();
            JsonValue body = answer.status() == 200 ? Json.createReader(new ByteArrayInputStream(answer.body())).readValue() : JsonValue.NULL;
            JsonObject state = body.getValueType() == JsonValue.ValueType.ARRAY ? Json.createObjectBuilder().add("all", body).build()
                    : body.getValueType() == JsonValue.ValueType.OBJECT ? body.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT;
            if (!state.isEmpty() && holds.on(state)) {
                return state;
            }
            assertThat(System.nanoTime()).as("still waiting: " + answer).isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
