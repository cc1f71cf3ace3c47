package se.samdiarium.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import se.samdiarium.signing.Base;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.SigningTask.Head;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.Stopped;

class CounterpartTest {

    private static final RegionCode REGION = new RegionCode("01");
    private static final Head SIGNED = new Head(new DocumentId(UUID.randomUUID()), 2, new Sha256("b".repeat(64)));

    private final MovableClock clock = new MovableClock();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm"));
    private final Counterpart counterpart = new Counterpart(SigningRound.start(new StartRound(new DocumentId(UUID.randomUUID()), 1, "Avtal",
            Set.of(REGION), today), new RegionCode("03"), Base.plain(1, new Sha256("a".repeat(64))), "anna", clock), REGION);

    @Test
    @DisplayName("a counterpart is waited for, opened, signed")
    void lifeCycle() {
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.WAITING);
        counterpart.open(clock.instant());
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.OPENED);
        sign("Åsa Öberg");
        CounterpartView view = counterpart.view(false, SigningRound.Beside.NOTHING);
        assertThat(view.state()).isEqualTo(CounterpartState.SIGNED);
        assertThat(view.signer()).contains("Åsa Öberg");
        assertThat(view.signedAt()).contains(clock.instant());
        assertThat(view.level()).contains("PAdES_BASELINE_LT");
        assertThat(view.qualification()).contains("QESIG");
        assertThat(view.document()).contains(SIGNED.document());
        assertThat(counterpart.head()).isEqualTo(SIGNED);
    }

    @Test
    @DisplayName("S2.5 a region signs once: the second signature is refused, told who signed, and changes nothing")
    void signedOnce() {
        sign("Åsa Öberg");
        CounterpartView before = counterpart.view(false, SigningRound.Beside.NOTHING);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign("Bo Ek"));
        assertThat(refusal.code()).isEqualTo("signing.already-signed");
        assertThat(refusal.facts()).containsExactly("01", "Åsa Öberg");
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING)).isEqualTo(before);
    }

    @Test
    @DisplayName("opening a signed counterpart leaves it signed")
    void openedAfterwards() {
        sign("Åsa Öberg");
        counterpart.open(clock.instant());
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.SIGNED);
    }

    @Test
    @DisplayName("a signed counterpart is never overdue")
    void neverOverdueOnceSigned() {
        assertThat(counterpart.view(true, SigningRound.Beside.NOTHING).overdue()).isTrue();
        sign("Åsa Öberg");
        assertThat(counterpart.view(true, SigningRound.Beside.NOTHING).overdue()).isFalse();
    }

    @Test
    @DisplayName("before the signature nothing is said of signer, time, level or qualification")
    void nothingBeforehand() {
        CounterpartView view = counterpart.view(false, SigningRound.Beside.NOTHING);
        assertThat(view.signer()).isEqualTo(Optional.empty());
        assertThat(view.qualification()).isEmpty();
        assertThat(view.level()).isEmpty();
        assertThat(view.signedAt()).isEmpty();
        assertThat(view.document()).isEmpty();
    }

    @Test
    @DisplayName("S2.7 a region that declines tells why, cannot sign, is not overdue, and can be asked again")
    void declined() {
        counterpart.decline(new Stopped(clock.instant(), "asa", " Beslut saknas "));
        CounterpartView view = counterpart.view(true, SigningRound.Beside.NOTHING);
        assertThat(view.state()).isEqualTo(CounterpartState.DECLINED);
        assertThat(view.overdue()).isFalse();
        assertThat(view.declined()).contains(new Stopped(clock.instant(), "asa", "Beslut saknas"));
        assertThat(catchThrowableOfType(Refusal.class, () -> sign("Åsa Öberg")).code()).isEqualTo("signing.declined");
        counterpart.reject();
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.DECLINED);
        counterpart.askAgain();
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.WAITING);
        assertThat(catchThrowableOfType(Refusal.class, counterpart::askAgain).code()).isEqualTo("signing.not-declined");
        sign("Åsa Öberg");
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.SIGNED);
    }

    @Test
    @DisplayName("S2.7 a region signs after a file of it was rejected; a rejection changes nothing once it has signed")
    void rejected() {
        counterpart.reject();
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.REJECTED);
        sign("Åsa Öberg");
        counterpart.reject();
        assertThat(counterpart.view(false, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.SIGNED);
    }

    @Test
    @DisplayName("S2.6 where the policy asks for two, one signature is not enough, and the second is added to the first")
    void twoSign() {
        Counterpart two = new Counterpart(SigningRound.start(new StartRound(new DocumentId(UUID.randomUUID()), 1, "Avtal", Set.of(REGION), today,
                RoundForm.COUNTERPARTS, new SigningPolicy(Requirement.QESIG, false, 2, List.of())), new RegionCode("03"),
                Base.plain(1, new Sha256("a".repeat(64))), "anna", clock), REGION);
        assertThat(two.head().sha256()).isEqualTo(new Sha256("a".repeat(64)));
        two.sign("Åsa Öberg", clock.instant(), "PAdES_BASELINE_LT", "QESIG", SIGNED);
        assertThat(two.view(true, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.OPENED);
        assertThat(two.view(true, SigningRound.Beside.NOTHING).overdue()).isTrue();
        assertThat(two.head()).isEqualTo(SIGNED);
        two.sign("Bo Ek", clock.instant(), "PAdES_BASELINE_LT", "QESIG", SIGNED);
        assertThat(two.view(true, SigningRound.Beside.NOTHING).state()).isEqualTo(CounterpartState.SIGNED);
    }

    private void sign(String by) {
        counterpart.sign(by, clock.instant(), "PAdES_BASELINE_LT", "QESIG", SIGNED);
    }
}
