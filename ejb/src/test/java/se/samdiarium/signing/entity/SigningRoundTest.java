package se.samdiarium.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.MovableClock;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Base;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.Stopped;

class SigningRoundTest {

    private static final RegionCode HOST = new RegionCode("03");
    private static final RegionCode FIRST = new RegionCode("01");
    private static final RegionCode LAST = new RegionCode("25");
    private static final Set<RegionCode> BOTH = Set.of(LAST, FIRST);
    private static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());
    private static final Base BASE = new Base(4, new Sha256("a".repeat(64)), true, 3);

    private final MovableClock clock = new MovableClock();
    private final LocalDate today = LocalDate.now(clock);

    @Test
    @DisplayName("in a new round every region is waited for, in the order of the region codes")
    void newRound() {
        RoundView view = started(" Samverkansavtal ", BOTH, today).view(today, SigningRound.Beside.NOTHING);
        assertThat(view.title()).isEqualTo("Samverkansavtal");
        assertThat(view.counterparts()).extracting(CounterpartView::region).containsExactly(FIRST, LAST);
        assertThat(view.counterparts()).extracting(CounterpartView::state).containsOnly(CounterpartState.WAITING);
        assertThat(view.signed()).isZero();
        assertThat(view.policy()).isEqualTo(SigningPolicy.QUALIFIED);
        assertThat(view.state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    @DisplayName("S2.1 a round names the document, the version and the hash of the bytes that all sign")
    void namesTheBytes() {
        RoundView view = started("Samverkansavtal", BOTH, today).view(today, SigningRound.Beside.NOTHING);
        assertThat(view.document()).isEqualTo(DOCUMENT);
        assertThat(view.version()).isEqualTo(4);
        assertThat(view.certified()).isTrue();
        assertThat(view.sha256()).isEqualTo(BASE.sha256());
    }

    @Test
    @DisplayName("a round without a title, without regions or with a last day that has passed is refused and told which")
    void invalidRounds() {
        refused("title", " ", BOTH, today);
        refused("regions", "Avtal", Set.of(), today);
        refused("deadline", "Avtal", BOTH, today.minusDays(1));
    }

    @Test
    @DisplayName("a last day begins and ends at midnight in Sweden")
    void lastDayIsSwedish() {
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(started("Avtal", BOTH, today)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        refused("deadline", "Avtal", BOTH, today);
    }

    @Test
    @DisplayName("a region is overdue from the day after the last day, unless it has signed")
    void overdue() {
        SigningRound round = started("Avtal", BOTH, today.plusDays(7));
        assertThat(round.view(today.plusDays(7), SigningRound.Beside.NOTHING).counterparts()).noneMatch(CounterpartView::overdue);
        assertThat(round.view(today.plusDays(8), SigningRound.Beside.NOTHING).counterparts()).allMatch(CounterpartView::overdue);
    }

    @Test
    @DisplayName("a round concerns its host and those who sign, nobody else")
    void concerns() {
        SigningRound round = started("Avtal", BOTH, today);
        assertThat(round.concerns(HOST)).isTrue();
        assertThat(round.concerns(FIRST)).isTrue();
        assertThat(round.concerns(new RegionCode("04"))).isFalse();
    }

    @Test
    @DisplayName("S2.8 a withdrawn round tells why, keeps what it was, and is over for everybody")
    void withdrawn() {
        SigningRound round = started("Avtal", BOTH, today);
        Counterpart part = new Counterpart(round, FIRST);
        assertThat(code(() -> round.withdraw(stopped(" ")))).isEqualTo("signing.reason-missing");
        round.withdraw(stopped(" Fel bilaga "));
        RoundView view = round.view(today.plusDays(9), SigningRound.Beside.NOTHING);
        assertThat(view.state()).isEqualTo(RoundState.WITHDRAWN);
        assertThat(view.withdrawn()).contains(new Stopped(clock.instant(), "anna", "Fel bilaga"));
        assertThat(view.overdue()).isEmpty();
        assertThat(code(part::requireSignable)).isEqualTo("signing.round-withdrawn");
        assertThat(code(() -> part.decline(stopped("Nej")))).isEqualTo("signing.round-withdrawn");
        assertThat(code(() -> round.withdraw(stopped("Igen")))).isEqualTo("signing.round-withdrawn");
    }

    @Test
    @DisplayName("S2.6 a policy out of bounds is refused and told which part; roles are compared without regard to case")
    void policy() {
        assertThat(code(() -> new SigningPolicy(Requirement.QESIG, false, 0, List.of()))).isEqualTo("signing.policy-invalid");
        assertThat(code(() -> new SigningPolicy(Requirement.QESIG, false, 6, List.of()))).isEqualTo("signing.policy-invalid");
        assertThat(code(() -> new SigningPolicy(null, false, 1, List.of()))).isEqualTo("signing.policy-invalid");
        assertThat(code(() -> new SigningPolicy(Requirement.QESIG, false, 1, List.of("a;b")))).isEqualTo("signing.policy-invalid");
        SigningPolicy policy = new SigningPolicy(Requirement.QESIG, false, 2, SigningPolicy.roles(" Regiondirektör ; Ordförande;"));
        assertThat(policy.roles()).containsExactly("Regiondirektör", "Ordförande");
        assertThat(policy.admits("regiondirektör")).isTrue();
        assertThat(policy.admits("Registrator")).isFalse();
        assertThat(SigningPolicy.QUALIFIED.admits("Registrator")).isTrue();
    }

    @ParameterizedTest(name = "{0}, seal {1}: {2} -> {3}")
    @CsvSource({"QESIG,false,QESIG,true", "QESIG,false,ADESIG_QC,false", "QESIG,false,QESEAL,false", "QESIG,true,QESEAL,true",
        "QESIG,true,ADESEAL_QC,false", "ADESIG_QC,false,ADESIG_QC,true", "ADESIG_QC,false,ADESIG,false", "ADESIG,false,ADESIG,true",
        "ADESIG,true,ADESEAL,true", "ADESIG,false,NOT_ADES,false", "ADESIG,true,INDETERMINATE_QESIG,false"})
    @DisplayName("S2.6 what is enough for a policy")
    void enough(Requirement required, boolean seal, String found, boolean enough) {
        assertThat(new SigningPolicy(required, seal, 1, List.of()).isMetBy(found)).isEqualTo(enough);
    }

    private Stopped stopped(String reason) {
        return new Stopped(clock.instant(), "anna", reason);
    }

    private static String code(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).code();
    }

    private SigningRound started(String title, Set<RegionCode> regions, LocalDate deadline) {
        return SigningRound.start(new StartRound(DOCUMENT, 4, title, regions, deadline), HOST, BASE, "anna", clock);
    }

    private void refused(String field, String title, Set<RegionCode> regions, LocalDate deadline) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> started(title, regions, deadline));
        assertThat(refusal.code()).isEqualTo("signing.round-" + field);
    }
}
