package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.trust.Fault;

/** The server's process is killed between two steps of a signature; {@link CrashIT} does it while the counterpart is written. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningCrashIT {

    private static final String GOTLAND = "09";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DemoSystem system;
    private Stored stored;
    private TrustControl trust;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        trust = new TrustControl(system);
    }

    @AfterEach
    void leaveItRunning() {
        trust.allOff();
        if (!system.serverIsAlive()) {
            system.startServer();
        }
    }

    @Test
    @DisplayName("S2.4 S2.5 killed after preparing, before the PIN: the confirmation still counts after the next start")
    void afterPreparing() {
        NewRound round = NewRound.start(system, GOTLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        Signatory.Confirmed confirmed = gotland.confirm(round.id());
        system.killServer();
        system.startServer();
        Answer completed = gotland.complete(confirmed);
        assertThat(completed.status()).as(completed.toString()).isEqualTo(200);
        assertSignedOnce(round);
    }

    @Test
    @DisplayName("S2.4 S2.16 killed while the trust service is asked for the value: nothing half stored, and it is signed anew")
    void whileAsking() throws Exception {
        killedWhileCompleting(Fault.SLOW, "the trust service is asked");
    }

    @Test
    @DisplayName("S2.4 S2.16 killed when the value is there and its time-stamp is asked for: nothing half stored, and it is signed anew")
    void beforeTheTimeStamp() throws Exception {
        killedWhileCompleting(Fault.SLOW_TSA, "the time-stamp is asked for");
    }

    @Test
    @DisplayName("S2.12 killed while a file handed in is judged: the file is kept, and is judged afterwards")
    void whileJudging() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND);
        Api gotland = new Signatory(system, GOTLAND).api();
        byte[] signed = new ForeignSigner(system).sign(round.agreement(), system.login(Role.SIGNATORY, GOTLAND).username(), GOTLAND);
        killWhen(Fault.SLOW, "the file is in, and the trust service is asked", () -> trust.holdsARequest()
                && stored.count("select count(*) from hand_in where round_id = ?", UUID.fromString(round.id())) == 1,
                () -> gotland.upload("rounds/" + round.id() + "/hand-ins", null, "undertecknat.pdf", signed));
        JsonObject kept = gotland.get("rounds/" + round.id() + "/hand-ins").array().getJsonObject(0);
        assertThat(kept.getString("state")).isIn("RECEIVED", "UNDETERMINED");
        assertThat(gotland.get("hand-ins/" + kept.getString("id") + "/content").body()).isEqualTo(signed);
        JsonObject judged = gotland.post("hand-ins/" + kept.getString("id") + "/retry", "{}").object();
        assertThat(judged.getString("state")).as(judged.toString()).isEqualTo("ACCEPTED");
        assertSignedOnce(round);
    }

    @Test
    @DisplayName("B1.1 B1.5 killed while a completed round is wrapped up: nothing half, and then one certificate, one package, one copy each")
    void whileWrappingUp() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND);
        UUID id = UUID.fromString(round.id());
        Api gotland = new Signatory(system, GOTLAND).api();
        byte[] signed = new ForeignSigner(system).sign(round.agreement(), system.login(Role.SIGNATORY, GOTLAND).username(), GOTLAND);
        trust.switchOn(Fault.TSA_DOWN);
        JsonObject judged = gotland.upload("rounds/" + round.id() + "/hand-ins", null, "undertecknat.pdf", signed).object();
        assertThat(judged.getString("state")).as(judged.toString()).isEqualTo("ACCEPTED");
        await("it cannot be wrapped up without time-stamps", () -> stored.count(
                "select count(*) from completion where round_id = ? and fault is not null", id) == 1);
        killWhen(Fault.SLOW, "the time-stamp service is asked", trust::holdsARequest, () -> {
            stored.update("update completion set next_try = now() where round_id = ?", id);
        });
        stored.update("update completion set next_try = now() where round_id = ?", id);
        await("it is wrapped up", () -> stored.count("select count(*) from completion where round_id = ? and completed_at is not null", id) == 1);
        assertThat(stored.rows("""
                select count(distinct c.package_document), count(distinct n.id), count(distinct d.region_code) from completion c
                join diary_entry n on n.document_id in (c.package_document, c.certificate_document) join distribution d on d.round_id = c.round_id
                where c.round_id = ?""", id)).containsExactly(List.of(1L, 2L, 1L));
        assertThat(stored.count("select count(*) from diary_entry where case_id = (select case_id from diary_entry where document_id = ?)",
                UUID.fromString(round.document()))).as("text, counterpart, certificate, package").isEqualTo(4);
    }

    private void killedWhileCompleting(Fault slow, String what) throws Exception {
        NewRound round = NewRound.start(system, GOTLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        Signatory.Confirmed confirmed = gotland.confirm(round.id());
        killWhen(slow, what, trust::holdsARequest, () -> gotland.complete(confirmed));
        assertThat(stored.count("select count(*) from accepted_signature where round_id = ?", UUID.fromString(round.id()))).isZero();
        assertThat(gotland.sign(round.id()).getString("qualification")).isEqualTo("QESIG");
        assertSignedOnce(round);
    }

    private void killWhen(Fault slow, String what, BooleanSupplier there, Runnable work) throws Exception {
        trust.allOff();
        trust.switchOn(slow);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<?> running = background.submit(() -> {
                try {
                    work.run();
                } catch (UncheckedIOException e) {
                    return;
                }
            });
            await(what, there);
            system.killServer();
            running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        trust.allOff();
        system.startServer();
    }

    private void assertSignedOnce(NewRound round) {
        UUID id = UUID.fromString(round.id());
        assertThat(stored.rows("""
                select c.state, c.signatures, count(distinct s.ordinal), count(distinct e.sha256), count(distinct n.id)
                from counterpart c join accepted_signature s on s.round_id = c.round_id join signature_evidence e on e.round_id = c.round_id
                join diary_entry n on n.document_id = c.document_id where c.round_id = ? group by c.state, c.signatures""", id))
                .containsExactly(List.of("SIGNED", 1, 1L, 1L, 1L));
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE + ": " + what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
