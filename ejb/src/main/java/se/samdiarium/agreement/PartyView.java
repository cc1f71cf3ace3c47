package se.samdiarium.agreement;

import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.signing.CounterpartView;

/**
 * A region on the road.
 *
 * @param region     which
 * @param standing   how far it has come
 * @param plan       the planned decision
 * @param decision   the decision that counts: the last one on the text that was sent
 * @param gate       whether it may sign
 * @param signature  its part of the round
 * @param copy       its copy of what all have signed; told to the host, and to the region itself
 * @param override   that the host lets it sign without
 * @param acceptance that its conditions are accepted
 * @param notice     that it has given notice
 */
public record PartyView(RegionCode region, PartyStanding standing, Optional<DecisionView> plan, Optional<DecisionView> decision, GateState gate,
        Optional<CounterpartView> signature, Optional<DistributionView> copy, Optional<AgreementEvent> override, Optional<AgreementEvent> acceptance,
        Optional<AgreementEvent> notice) {
}
