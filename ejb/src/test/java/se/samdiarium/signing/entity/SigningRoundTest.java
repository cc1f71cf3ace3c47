package se.samdiarium.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
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
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.StartRound;

class SigningRoundTest {

    private static final RegionCode HOST = new RegionCode("03");
    private static final RegionCode FIRST = new RegionCode("01");
    private static final RegionCode LAST = new RegionCode("25");
    private static final Set<RegionCode> BOTH = Set.of(LAST, FIRST);
    private static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());
    private static final Sha256 BASE = new Sha256("a".repeat(64));

    private final MovableClock clock = new MovableClock();
    private final LocalDate today = LocalDate.now(clock);

    @Test
    @DisplayName("in a new round every region is waited for, in the order of the region codes")
    void newRound() {
        RoundView view = started(" Samverkansavtal ", BOTH, today).view(today);
        assertThat(view.title()).isEqualTo("Samverkansavtal");
        assertThat(view.counterparts()).extracting(CounterpartView::region).containsExactly(FIRST, LAST);
        assertThat(view.counterparts()).extracting(CounterpartView::state).containsOnly(CounterpartState.WAITING);
        assertThat(view.signed()).isZero();
        assertThat(view.required()).isEqualTo("QESIG");
    }

    @Test
    @DisplayName("S2.1 a round names the document, the version and the hash of the bytes that all sign")
    void namesTheBytes() {
        RoundView view = started("Samverkansavtal", BOTH, today).view(today);
        assertThat(view.document()).isEqualTo(DOCUMENT);
        assertThat(view.version()).isEqualTo(4);
        assertThat(view.sha256()).isEqualTo(BASE);
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
        assertThat(round.view(today.plusDays(7)).counterparts()).noneMatch(CounterpartView::overdue);
        assertThat(round.view(today.plusDays(8)).counterparts()).allMatch(CounterpartView::overdue);
    }

    @Test
    @DisplayName("a round concerns its host and those who sign, nobody else")
    void concerns() {
        SigningRound round = started("Avtal", BOTH, today);
        assertThat(round.concerns(HOST)).isTrue();
        assertThat(round.concerns(FIRST)).isTrue();
        assertThat(round.concerns(new RegionCode("04"))).isFalse();
    }

    private SigningRound started(String title, Set<RegionCode> regions, LocalDate deadline) {
        return SigningRound.start(new StartRound(DOCUMENT, 4, title, regions, deadline), HOST, BASE, "anna", clock);
    }

    private void refused(String field, String title, Set<RegionCode> regions, LocalDate deadline) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> started(title, regions, deadline));
        assertThat(refusal.code()).isEqualTo("signing.round-" + field);
    }
}
