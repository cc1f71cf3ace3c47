package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.trust.Fault;

/** The trust service fails in every way it can while a signatory signs over CSC API v2. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustFaultsIT {

    private static final String GOTLAND = "09";

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
    void allOff() {
        trust.allOff();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"HTTP_429, 503, signing.service-busy", "SLOW, 503, signing.service-unavailable", "OCSP_DOWN, 503, signing.undetermined",
        "REVOKED, 409, signing.certificate-revoked"})
    @DisplayName("S2.16 a fault when the signature is begun: told, nothing stored, and without the fault it is signed")
    void atTheBeginning(Fault fault, int status, String code) {
        NewRound round = NewRound.start(system, GOTLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        trust.switchOn(fault);
        Answer begun = gotland.api().post("rounds/" + round.id() + "/signature", "{}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(status);
        assertThat(begun.object().getString("code")).isEqualTo(code);
        assertThat(stored.count("select count(*) from signature_attempt where round_id = ?", UUID.fromString(round.id()))).isZero();
        signedAfterwards(round, gotland);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"WRONG_HASH, 409, signing.wrong-signature-value", "EXPIRED_SAD, 409, signing.confirmation-refused",
        "HTTP_429, 503, signing.service-busy", "SLOW, 503, signing.service-unavailable", "TSA_DOWN, 503, signing.undetermined",
        "OCSP_DOWN, 503, signing.undetermined"})
    @DisplayName("S2.16 a fault when the signature is completed: told, nothing half stored, and a new attempt works")
    void atTheEnd(Fault fault, int status, String code) {
        NewRound round = NewRound.start(system, GOTLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        Signatory.Confirmed confirmed = gotland.confirm(round.id());
        long staged = stored.staged();
        trust.switchOn(fault);
        Answer completed = gotland.complete(confirmed);
        assertThat(completed.status()).as(completed.toString()).isEqualTo(status);
        assertThat(completed.object().getString("code")).isEqualTo(code);
        assertThat(stored.staged()).as("staged; files of other rounds may be judged meanwhile").isLessThanOrEqualTo(staged);
        UUID id = UUID.fromString(round.id());
        assertThat(stored.rows("select state, signatures, document_id from counterpart where round_id = ?", id).getFirst())
                .containsExactly("WAITING", 0, null);
        assertThat(stored.count("select count(*) from signature_evidence where round_id = ?", id)).isZero();
        assertThat(stored.count("select count(*) from hand_in where round_id = ?", id)).isZero();
        assertThat(stored.rows("select state, code from signature_attempt where round_id = ?", id).getFirst()).containsExactly("FAILED", code);
        signedAfterwards(round, gotland);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"without-qscd", "not-qualified"})
    @DisplayName("S2.16 S2.6 a certificate that gives less than the agreement asks for is refused with what was found and what is asked for")
    void lessThanAsked(String profile) {
        NewRound round = NewRound.start(system, GOTLAND);
        Signatory odd = trust.oddSignatory(profile);
        Answer completed = odd.complete(odd.confirm(round.id()));
        assertThat(completed.status()).as(completed.toString()).isEqualTo(409);
        assertThat(completed.object().getString("code")).isEqualTo("signing.level-too-low");
        assertThat(completed.object().getString("detail")).contains("QESIG");
        assertThat(stored.count("select count(*) from signature_evidence where round_id = ?", UUID.fromString(round.id()))).isZero();
        signedAfterwards(round, new Signatory(system, GOTLAND));
    }

    @Test
    @DisplayName("S2.16 a web page instead of the trusted lists never takes their place: signing goes on with the last good ones")
    void webPageInsteadOfLists() {
        trust.switchOn(Fault.LIST_IS_HTML);
        system.stopServer();
        system.startServer();
        NewRound round = NewRound.start(system, GOTLAND);
        assertThat(new Signatory(system, GOTLAND).sign(round.id()).getString("qualification")).isEqualTo("QESIG");
    }

    private void signedAfterwards(NewRound round, Signatory signatory) {
        trust.allOff();
        assertThat(signatory.sign(round.id()).getString("qualification")).isEqualTo("QESIG");
    }
}
