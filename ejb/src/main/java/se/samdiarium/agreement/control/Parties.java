package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.PartyStanding;
import se.samdiarium.agreement.PartyView;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.boundary.RecordedDecisions;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;

/** How far each region has come: its decision on the text that was sent, its gate, its signature, its copy. */
@ApplicationScoped
public class Parties {

    private final RecordedDecisions decisions;
    private final Clock clock;

    @Inject
    Parties(RecordedDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Parties() {
        this(null, null);
    }

    /** Every region of the agreement. */
    public List<PartyView> of(Agreement agreement, Optional<RoundView> round, Optional<CompletionView> completion) {
        List<DecisionView> all = decided(agreement);
        return agreement.parties().stream().map(region -> party(agreement, region, all, round, completion)).toList();
    }

    /** Whether a region may sign; for a region that is no party too. */
    public GateState gate(Agreement agreement, RegionCode region) {
        return gate(agreement, region, counting(decided(agreement), region));
    }

    private List<DecisionView> decided(Agreement agreement) {
        return agreement.decided().map(AgreementText::text).map(decisions::on).orElse(List.of());
    }

    private static Optional<DecisionView> counting(List<DecisionView> all, RegionCode region) {
        return all.stream().filter(each -> each.region().equals(region) && each.counts()).reduce((earlier, later) -> later);
    }

    private PartyView party(Agreement agreement, RegionCode region, List<DecisionView> all, Optional<RoundView> round,
            Optional<CompletionView> completion) {
        Optional<DecisionView> decision = counting(all, region);
        Optional<DecisionView> plan = all.stream().filter(each -> each.region().equals(region) && each.planned()).findFirst();
        GateState gate = gate(agreement, region, decision);
        Optional<CounterpartView> signature = round.filter(it -> it.state() != RoundState.WITHDRAWN).flatMap(it -> it.of(region));
        Optional<DistributionView> copy = completion.stream().flatMap(it -> it.copies().stream()).filter(it -> it.region().equals(region))
                .findFirst();
        Optional<AgreementEvent> notice = agreement.notices().stream().filter(event -> event.region().equals(Optional.of(region))).findFirst();
        Optional<AgreementEvent> acceptance = decision.flatMap(it -> agreement.acceptanceOf(region, it.id().value()));
        PartyStanding standing = Stream.of(left(notice), signed(signature, copy, gate), before(agreement, gate, plan))
                .flatMap(Optional::stream).findFirst().orElseThrow();
        return new PartyView(region, standing, plan, decision, gate, signature, copy, agreement.overrideOf(region), acceptance, notice);
    }

    private static GateState gate(Agreement agreement, RegionCode region, Optional<DecisionView> decision) {
        if (agreement.sent().isEmpty()) {
            return GateState.NOT_SENT;
        }
        Outcome outcome = decision.flatMap(DecisionView::facts).map(facts -> facts.outcome()).orElse(null);
        if (outcome == Outcome.YES) {
            return GateState.DECIDED;
        }
        if (outcome == Outcome.YES_WITH_CONDITIONS && agreement.acceptanceOf(region, decision.orElseThrow().id().value()).isPresent()) {
            return GateState.CONDITIONS_ACCEPTED;
        }
        if (agreement.overrideOf(region).isPresent()) {
            return GateState.OVERRIDDEN;
        }
        return outcome == null ? GateState.UNDECIDED : outcome == Outcome.NO ? GateState.REFUSED : GateState.CONDITIONS_OPEN;
    }

    private Optional<PartyStanding> left(Optional<AgreementEvent> notice) {
        return notice.flatMap(AgreementEvent::until).filter(day -> !day.isAfter(LocalDate.now(clock))).map(day -> PartyStanding.LEFT);
    }

    private static Optional<PartyStanding> signed(Optional<CounterpartView> signature, Optional<DistributionView> copy, GateState gate) {
        if (copy.isPresent()) {
            return Optional.of(PartyStanding.COPY);
        }
        return signature.flatMap(part -> part.state() == CounterpartState.SIGNED ? Optional.of(PartyStanding.SIGNED)
                : part.state() == CounterpartState.DECLINED ? Optional.of(PartyStanding.DECLINED)
                : gate.open() ? Optional.of(PartyStanding.TO_SIGN) : Optional.empty());
    }

    private Optional<PartyStanding> before(Agreement agreement, GateState gate, Optional<DecisionView> plan) {
        boolean late = agreement.sent().flatMap(AgreementEvent::until).filter(LocalDate.now(clock)::isAfter).isPresent();
        return Optional.of(switch (gate) {
            case NOT_SENT -> PartyStanding.NOT_ASKED;
            case UNDECIDED -> late ? PartyStanding.LATE : plan.isPresent() ? PartyStanding.PLANNED : PartyStanding.UNDECIDED;
            case REFUSED -> PartyStanding.REFUSED;
            case CONDITIONS_OPEN -> PartyStanding.CONDITIONS;
            case DECIDED, CONDITIONS_ACCEPTED -> PartyStanding.DECIDED;
            case OVERRIDDEN -> PartyStanding.OVERRIDDEN;
        });
    }
}
