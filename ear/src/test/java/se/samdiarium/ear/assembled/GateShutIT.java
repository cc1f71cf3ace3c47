package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** The region's decision is annulled while somebody signs: what is not made is not asked for, what is made waits. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateShutIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DemoSystem system;
    private Stored stored;
    private TrustControl trust;
    private Signatory gotland;
    private Api registrar;
    private NewRoad road;
    private String round;
    private JsonObject decision;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        trust = new TrustControl(system);
        gotland = new Signatory(system, GOTLAND);
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
    }

    @BeforeEach
    void decided() {
        road = NewRoad.sent(system, UPPSALA, GOTLAND);
        decision = decide();
        Answer started = road.host().post(road.path("rounds"), Json.createObjectBuilder().add("deadline", "2099-12-31").add("title", "Grinden"));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        round = started.object().getString("id");
    }

    @Test
    @DisplayName("S2.18 annulled between PIN and completion: the trust service is not asked, nothing is signed; with a decision it is signed anew")
    void beforeTheValue() {
        Signatory.Confirmed confirmed = gotland.confirm(round);
        annul();
        Answer shut = gotland.complete(confirmed);
        assertThat(shut.status()).as(shut.toString()).isEqualTo(409);
        assertThat(shut.object().getString("code")).isEqualTo("agreement.decision-missing");
        assertThat(handIns()).isZero();
        assertThat(accepted()).isZero();
        decide();
        assertThat(gotland.sign(round).getString("state")).isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("S2.18 S2.14 annulled while the card signs: the signature is kept and waits, and is accepted as made by card when decided anew")
    void cardSigned() {
        String chief = system.login(Role.SIGNATORY, GOTLAND).username();
        JsonObject prepared = gotland.api().post("rounds/" + round + "/card-signature", Json.createObjectBuilder()
                .add("certificate", Base64.getEncoder().encodeToString(trust.chain(chief).getFirst()))).object();
        byte[] value = trust.sign(chief, Base64.getDecoder().decode(prepared.getString("hash")));
        annul();
        Answer kept = gotland.api().post("signatures/" + prepared.getString("attempt") + "/card", Json.createObjectBuilder()
                .add("signature", Base64.getEncoder().encodeToString(value)));
        JsonObject waiting = waits(kept, "CARD");
        decide();
        JsonObject judged = gotland.api().post("hand-ins/" + waiting.getString("id") + "/retry", "{}").object();
        assertThat(judged.getString("state")).as(judged.toString()).isEqualTo("ACCEPTED");
        JsonObject part = road.host().get("rounds/" + round).object().getJsonArray("counterparts").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(GOTLAND)).findFirst().orElseThrow();
        assertThat(part.getString("state")).isEqualTo("SIGNED");
        assertThat(part.getJsonArray("signatures").getJsonObject(0).getString("channel")).isEqualTo("CARD");
        assertThat(gotland.api().post("signatures/" + prepared.getString("attempt") + "/card", Json.createObjectBuilder()
                .add("signature", Base64.getEncoder().encodeToString(value))).object().getString("code")).isEqualTo("signing.attempt-over");
    }

    @Test
    @DisplayName("S2.18 S2.5 annulled after the remote value is there, before it is accepted: kept, judged anew by the timer, accepted when decided")
    void betweenValueAndAcceptance() throws Exception {
        Signatory.Confirmed confirmed = gotland.confirm(round);
        Answer kept;
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<Answer> completing;
            try (AutoCloseable held = stored.hold("select id from signing_round where id = ? for update", UUID.fromString(round))) {
                completing = background.submit(() -> gotland.complete(confirmed));
                until("the acceptance waits for the round", () -> stored.count("""
                        select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%signing_round%for share%'""") == 1);
                annul();
            }
            kept = completing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        JsonObject waiting = waits(kept, "REMOTE");
        stored.update("update hand_in set retry_at = now() where id = ?", UUID.fromString(waiting.getString("id")));
        until("the timer has asked the gate again", () -> stored.count("select tries from hand_in where id = ?",
                UUID.fromString(waiting.getString("id"))) > 1);
        assertThat(accepted()).isZero();
        decide();
        stored.update("update hand_in set retry_at = now() where id = ?", UUID.fromString(waiting.getString("id")));
        until("the timer has accepted it", () -> accepted() == 1);
    }

    @Test
    @DisplayName("S2.18 S2.7 a signature that waits is taken back by declining: it is not accepted when the region decides anew")
    void takenBack() {
        byte[] signed = new ForeignSigner(system).sign(base(), system.login(Role.SIGNATORY, GOTLAND).username(), GOTLAND);
        annul();
        JsonObject waiting = gotland.api().upload("rounds/" + round + "/hand-ins", null, "undertecknat.pdf", signed).object();
        assertThat(waiting.getString("state")).as(waiting.toString()).isEqualTo("UNDETERMINED");
        gotland.api().post("rounds/" + round + "/refusal", "{\"reason\":\"Beslutet är upphävt\"}");
        decide();
        JsonObject judged = gotland.api().post("hand-ins/" + waiting.getString("id") + "/retry", "{}").object();
        assertThat(judged.getString("state")).isEqualTo("REJECTED");
        assertThat(judged.getJsonArray("grounds").getJsonObject(0).getString("code")).isEqualTo("signing.declined");
        assertThat(accepted()).isZero();
    }

    /** The answer says that the signature is kept; the file waits with the gate's ground, and its signature is good. */
    private JsonObject waits(Answer kept, String channel) {
        assertThat(kept.status()).as(kept.toString()).isEqualTo(409);
        assertThat(kept.object().getString("code")).isEqualTo("signing.kept-waiting");
        assertThat(kept.object().getString("title")).isEqualTo("Underskriften är gjord men räknas inte än");
        assertThat(accepted()).isZero();
        JsonObject waiting = gotland.api().get("rounds/" + round + "/hand-ins").array().getJsonObject(0);
        assertThat(waiting.getString("state")).isEqualTo("UNDETERMINED");
        assertThat(waiting.getString("channel")).isEqualTo(channel);
        assertThat(waiting.getJsonArray("grounds").getJsonObject(0).getString("code")).isEqualTo("agreement.decision-missing");
        assertThat(kept.object().getString("detail")).contains(waiting.getString("fileName"));
        byte[] file = gotland.api().get("hand-ins/" + waiting.getString("id") + "/content").body();
        assertThat(Arrays.copyOf(file, base().length)).isEqualTo(base());
        assertThat(file.length).isGreaterThan(base().length);
        return waiting;
    }

    private byte[] base() {
        JsonObject told = road.host().get("rounds/" + round).object();
        return road.host().get("documents/" + told.getString("document") + "/versions/" + told.getInt("version") + "/content").body();
    }

    private JsonObject decide() {
        JsonObjectBuilder facts = Json.createObjectBuilder().add("body", Json.createObjectBuilder().add("kind", "REGIONSTYRELSE")
                .add("name", "Regionstyrelsen")).add("decidedOn", "2025-05-27").add("paragraph", "§ 12").add("outcome", "YES");
        Answer made = registrar.post("decisions", Json.createObjectBuilder().add("document", road.document()).add("version", 1)
                .add("region", GOTLAND).add("facts", facts));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.object();
    }

    private void annul() {
        Answer annulled = registrar.post("decisions/" + decision.getString("id") + "/annulment", Json.createObjectBuilder()
                .add("reason", "Protokollet är inte justerat").add("revision", decision.getInt("revision")));
        assertThat(annulled.status()).as(annulled.toString()).isEqualTo(200);
    }

    private long handIns() {
        return stored.count("select count(*) from hand_in where round_id = ?", UUID.fromString(round));
    }

    private long accepted() {
        return stored.count("select count(*) from accepted_signature where round_id = ?", UUID.fromString(round));
    }

    private interface Holds {
        boolean now();
    }

    private static void until(String what, Holds holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.now()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE + ": " + what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
