package se.samdiarium.web.page.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;

@DisplayName("How a region's part of a round is told")
class SignatureWordTest {

    @Test
    void onlyWhatTheAgreementRequiresGetsTheTick() {
        assertThat(word(CounterpartState.SIGNED, false, "QESIG")).isEqualTo(SignatureWord.QUALIFIED);
        assertThat(word(CounterpartState.SIGNED, false, "ADESIG_QC")).isEqualTo(SignatureWord.ADVANCED);
        assertThat(word(CounterpartState.SIGNED, false, null)).isEqualTo(SignatureWord.ADVANCED);
        assertThat(SignatureWord.ADVANCED.getSymbol()).isNotEqualTo(SignatureWord.QUALIFIED.getSymbol());
        assertThat(SignatureWord.ADVANCED.getTone()).isNotEqualTo("good");
    }

    @Test
    void aPassedDeadlineIsToldBeforeWhetherItWasOpened() {
        assertThat(word(CounterpartState.WAITING, false, null)).isEqualTo(SignatureWord.WAITING);
        assertThat(word(CounterpartState.OPENED, false, null)).isEqualTo(SignatureWord.OPENED);
        assertThat(word(CounterpartState.OPENED, true, null)).isEqualTo(SignatureWord.OVERDUE);
    }

    private static SignatureWord word(CounterpartState state, boolean overdue, String qualification) {
        return SignatureWord.of(new CounterpartView(new RoundId(UUID.randomUUID()), new RegionCode("12"), state, overdue, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.ofNullable(qualification), Optional.empty()), "QESIG");
    }
}
