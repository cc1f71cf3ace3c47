package se.samdiarium.web.page.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.signing.AcceptedSignature;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;

@DisplayName("How a region's part of a round is told")
class SignatureWordTest {

    private static final RoundId ROUND = new RoundId(UUID.randomUUID());

    private SigningPolicy policy = SigningPolicy.QUALIFIED;
    private RoundState state = RoundState.OPEN;

    @Test
    @DisplayName("S2.6 only what the agreement requires gets the tick")
    void onlyWhatTheAgreementRequiresGetsTheTick() {
        assertThat(word(CounterpartState.SIGNED, false, "QESIG")).isEqualTo(SignatureWord.QUALIFIED);
        assertThat(word(CounterpartState.SIGNED, false, "ADESIG_QC")).isEqualTo(SignatureWord.ADVANCED);
        assertThat(word(CounterpartState.SIGNED, false, "QESEAL")).isEqualTo(SignatureWord.ADVANCED);
        assertThat(word(CounterpartState.SIGNED, false)).isEqualTo(SignatureWord.ADVANCED);
        assertThat(word(CounterpartState.SIGNED, false, "ADESIG_QC", "QESIG")).as("one of two is less").isEqualTo(SignatureWord.ADVANCED);
        assertThat(SignatureWord.ADVANCED.getSymbol()).isNotEqualTo(SignatureWord.QUALIFIED.getSymbol());
        assertThat(SignatureWord.ADVANCED.isDone()).isFalse();
        policy = new SigningPolicy(Requirement.ADESIG, true, 1, List.of());
        assertThat(word(CounterpartState.SIGNED, false, "ADESIG_QC")).isEqualTo(SignatureWord.ADVANCED_ENOUGH);
        assertThat(word(CounterpartState.SIGNED, false, "QESEAL")).isEqualTo(SignatureWord.SEALED);
    }

    @Test
    void aPassedDeadlineIsToldBeforeWhetherItWasOpened() {
        assertThat(word(CounterpartState.WAITING, false)).isEqualTo(SignatureWord.WAITING);
        assertThat(word(CounterpartState.OPENED, false)).isEqualTo(SignatureWord.OPENED);
        assertThat(word(CounterpartState.OPENED, true)).isEqualTo(SignatureWord.OVERDUE);
    }

    @Test
    @DisplayName("S2.7 S2.8 declined, rejected and withdrawn have words of their own; what was signed before a withdrawal stays signed")
    void ends() {
        assertThat(word(CounterpartState.DECLINED, true)).isEqualTo(SignatureWord.DECLINED);
        assertThat(word(CounterpartState.REJECTED, true)).isEqualTo(SignatureWord.REJECTED);
        state = RoundState.WITHDRAWN;
        assertThat(word(CounterpartState.OPENED, false)).isEqualTo(SignatureWord.WITHDRAWN);
        assertThat(word(CounterpartState.SIGNED, false, "QESIG")).isEqualTo(SignatureWord.QUALIFIED);
    }

    /** The last of the qualifications is the last signature's. */
    private SignatureWord word(CounterpartState part, boolean overdue, String... qualifications) {
        List<AcceptedSignature> signatures = Arrays.stream(qualifications)
                .map(each -> new AcceptedSignature(1, "Asa", Optional.empty(), Optional.empty(), each, Optional.empty(), Optional.empty(),
                        Channel.REMOTE)).toList();
        Optional<String> last = qualifications.length == 0 ? Optional.empty() : Optional.ofNullable(qualifications[qualifications.length - 1]);
        CounterpartView view = new CounterpartView(ROUND, new RegionCode("12"), part, overdue, Optional.empty(), Optional.empty(), Optional.empty(),
                last, Optional.empty(), 0, Optional.empty(), Optional.empty(), signatures);
        RoundView round = new RoundView(ROUND, "Avtal", new RegionCode("03"), new DocumentId(UUID.randomUUID()), 1, new Sha256("a".repeat(64)), false,
                RoundForm.COUNTERPARTS, policy, LocalDate.EPOCH, Instant.EPOCH, "anna", state, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(view));
        return SignatureWord.of(round, view);
    }
}
