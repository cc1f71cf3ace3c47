package se.samdiarium.agreement.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.Blocker;
import se.samdiarium.agreement.Blocker.What;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.PartyView;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.agreement.entity.Road;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.RoundView;

/** What an agreement waits for, from where it is. */
final class Waiting {

    private final Road road;
    private final List<PartyView> parties;
    private final Optional<RoundView> round;

    Waiting(Road road, List<PartyView> parties, Optional<RoundView> round) {
        this.road = road;
        this.parties = parties;
        this.round = round;
    }

    List<Blocker> blockers() {
        Agreement agreement = road.agreement();
        return switch (road.state()) {
            case DRAFT -> List.of(of(agreement.texts().isEmpty() ? What.TEXT : What.REMISS_OR_FINAL));
            case ON_REMISS -> List.of(answers(agreement));
            case REVISED -> List.of(of(What.FINAL_TEXT));
            case FINAL -> List.of(of(What.DISPATCH));
            case DECIDING -> deciding(true);
            case SIGNING -> signing();
            default -> List.of();
        };
    }

    private Blocker answers(Agreement agreement) {
        Optional<LocalDate> last = agreement.last(EventKind.SENT_ON_REMISS).flatMap(AgreementEvent::until);
        return last.filter(road.today()::isAfter).isPresent() ? of(What.FINAL_TEXT) : new Blocker(What.ANSWERS, List.of(), last);
    }

    private List<Blocker> deciding(boolean roundMissing) {
        List<Blocker> found = new ArrayList<>();
        Optional<LocalDate> due = road.agreement().sent().flatMap(AgreementEvent::until);
        add(found, What.DECISIONS, gate(GateState.UNDECIDED), due);
        add(found, What.CONDITIONS, gate(GateState.CONDITIONS_OPEN), Optional.empty());
        add(found, What.REFUSALS, gate(GateState.REFUSED), Optional.empty());
        if (roundMissing && found.isEmpty()) {
            found.add(of(What.ROUND));
        }
        return found;
    }

    private List<Blocker> signing() {
        if (road.signing().signedByAll()) {
            return List.of(road.inForceOn().map(day -> new Blocker(What.FIRST_DAY, List.of(), Optional.of(day))).orElseGet(() -> of(What.COPIES)));
        }
        List<Blocker> found = deciding(false);
        add(found, What.SIGNATURES, Waiting::maySign, round.map(RoundView::deadline));
        return found;
    }

    private void add(List<Blocker> found, What what, Predicate<PartyView> which, Optional<LocalDate> day) {
        List<RegionCode> regions = parties.stream().filter(which).map(PartyView::region).toList();
        if (!regions.isEmpty()) {
            found.add(new Blocker(what, regions, day));
        }
    }

    private static boolean maySign(PartyView party) {
        return party.gate().open() && party.signature().filter(part -> part.state() != CounterpartState.SIGNED).isPresent();
    }

    private static Predicate<PartyView> gate(GateState state) {
        return party -> party.gate() == state;
    }

    private static Blocker of(What what) {
        return new Blocker(what, List.of(), Optional.empty());
    }
}
