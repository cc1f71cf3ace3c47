package se.samdiarium.signing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.calendar.Due;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.control.RoundRepository;

@DisplayName("Signatures in the calendar")
class SigningDuesTest {

    private static final RegionCode HOST = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final RoundId ID = new RoundId(new UUID(1, 1));
    private static final LocalDate DEADLINE = LocalDate.of(2025, 9, 30);

    private CounterpartState state = CounterpartState.OPENED;
    private RoundState round = RoundState.OPEN;
    private final SigningDues dues = new SigningDues(new RoundRepository() {
        @Override
        public List<RoundView> concerning(RegionCode viewer) {
            return List.of(waiting());
        }
    });

    @Test
    @DisplayName("S2.18 a signature stands in the calendar of those who sign until it is given or declined, and of the host until all are there")
    void dues() {
        assertThat(dues.dueFor(person(GOTLAND, Role.SIGNATORY))).containsExactly(new Due(ID + "/09", "signing.sign", DEADLINE, "Runda",
                Optional.of(GOTLAND), "/signera?runda=" + ID));
        assertThat(dues.dueFor(person(GOTLAND, Role.REGISTRAR))).isEmpty();
        assertThat(dues.dueFor(person(HOST, Role.LAWYER))).containsExactly(new Due(ID.toString(), "signing.collect", DEADLINE, "Runda",
                Optional.empty(), "/avtalet?runda=" + ID));
        for (CounterpartState done : List.of(CounterpartState.SIGNED, CounterpartState.DECLINED)) {
            state = done;
            assertThat(dues.dueFor(person(GOTLAND, Role.SIGNATORY))).as(done.name()).isEmpty();
        }
        state = CounterpartState.WAITING;
        for (RoundState over : List.of(RoundState.WITHDRAWN, RoundState.COMPLETE)) {
            round = over;
            assertThat(dues.dueFor(person(GOTLAND, Role.SIGNATORY))).as(over.name()).isEmpty();
            assertThat(dues.dueFor(person(HOST, Role.LAWYER))).as(over.name()).isEmpty();
        }
        assertThat(dues.dueFor(new Caller(new UUID(3, 3), "revisor", "R R", Optional.empty(), Set.of(Role.AUDITOR)))).isEmpty();
    }

    private RoundView waiting() {
        CounterpartView part = new CounterpartView(ID, GOTLAND, state, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 0, Optional.empty(), Optional.empty(), List.of());
        return new RoundView(ID, "Runda", HOST, new DocumentId(new UUID(2, 2)), 1, new Sha256("0".repeat(64)), false, RoundForm.COUNTERPARTS,
                SigningPolicy.QUALIFIED, DEADLINE, Instant.parse("2025-03-03T10:00:00Z"), "nn", round, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(part));
    }

    private static Caller person(RegionCode region, Role role) {
        return new Caller(new UUID(3, 3), "nn", "N N", Optional.of(region), Set.of(role));
    }
}
