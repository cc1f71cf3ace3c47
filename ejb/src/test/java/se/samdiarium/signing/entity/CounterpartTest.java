package se.samdiarium.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.StartRound;

class CounterpartTest {

    private static final RegionCode REGION = new RegionCode("01");
    private static final DocumentId SIGNED = new DocumentId(UUID.randomUUID());

    private final MovableClock clock = new MovableClock();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm"));
    private final Counterpart counterpart = new Counterpart(SigningRound.start(new StartRound(new DocumentId(UUID.randomUUID()), 1, "Avtal",
            Set.of(REGION), today), new RegionCode("03"), new Sha256("a".repeat(64)), "anna", clock), REGION);

    @Test
    @DisplayName("a counterpart is waited for, opened, signed")
    void lifeCycle() {
        assertThat(counterpart.view(false).state()).isEqualTo(CounterpartState.WAITING);
        counterpart.open(clock.instant());
        assertThat(counterpart.view(false).state()).isEqualTo(CounterpartState.OPENED);
        sign("Åsa Öberg");
        CounterpartView view = counterpart.view(false);
        assertThat(view.state()).isEqualTo(CounterpartState.SIGNED);
        assertThat(view.signer()).contains("Åsa Öberg");
        assertThat(view.signedAt()).contains(clock.instant());
        assertThat(view.level()).contains("PAdES_BASELINE_LT");
        assertThat(view.qualification()).contains("QESIG");
        assertThat(view.document()).contains(SIGNED);
    }

    @Test
    @DisplayName("S2.5 a region signs once: the second signature is refused, told who signed, and changes nothing")
    void signedOnce() {
        sign("Åsa Öberg");
        CounterpartView before = counterpart.view(false);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign("Bo Ek"));
        assertThat(refusal.code()).isEqualTo("signing.already-signed");
        assertThat(refusal.facts()).containsExactly("01", "Åsa Öberg");
        assertThat(counterpart.view(false)).isEqualTo(before);
    }

    @Test
    @DisplayName("opening a signed counterpart leaves it signed")
    void openedAfterwards() {
        sign("Åsa Öberg");
        counterpart.open(clock.instant());
        assertThat(counterpart.view(false).state()).isEqualTo(CounterpartState.SIGNED);
    }

    @Test
    @DisplayName("a signed counterpart is never overdue")
    void neverOverdueOnceSigned() {
        assertThat(counterpart.view(true).overdue()).isTrue();
        sign("Åsa Öberg");
        assertThat(counterpart.view(true).overdue()).isFalse();
    }

    @Test
    @DisplayName("before the signature nothing is said of signer, time, level or qualification")
    void nothingBeforehand() {
        CounterpartView view = counterpart.view(false);
        assertThat(view.signer()).isEqualTo(Optional.empty());
        assertThat(view.qualification()).isEmpty();
        assertThat(view.level()).isEmpty();
        assertThat(view.signedAt()).isEmpty();
        assertThat(view.document()).isEmpty();
    }

    private void sign(String by) {
        counterpart.sign(by, clock.instant(), "PAdES_BASELINE_LT", "QESIG", SIGNED);
    }
}
