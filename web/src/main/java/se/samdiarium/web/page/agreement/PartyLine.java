package se.samdiarium.web.page.agreement;

import java.time.Instant;
import java.time.LocalDate;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.PartyView;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.LegalForce;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.signing.RoundView;
import se.samdiarium.web.page.signing.SignatureWord;

/**
 * A region on the road as a line of a page. What is not there is null, as expression language likes it.
 *
 * @param party the region's part
 * @param word  how it stands
 * @param round the round it signs in; null without one
 */
public record PartyLine(PartyView party, PartyWord word, RoundView round) {

    static PartyLine of(PartyView party, RoundView round) {
        return new PartyLine(party, PartyWord.of(party.standing()), round);
    }

    /** The decision that counts. */
    public DecisionView decision() {
        return party.decision().orElse(null);
    }

    /** What was decided. */
    public DecisionFacts facts() {
        return party.decision().flatMap(DecisionView::facts).orElse(null);
    }

    /** The plan, as long as there is no decision after it. */
    public DecisionView plan() {
        return party.plan().orElse(null);
    }

    /** Day of the planned meeting. */
    public LocalDate plannedOn() {
        return party.plan().flatMap(DecisionView::plannedOn).orElse(null);
    }

    /** Legal force of the decision. */
    public LegalForce force() {
        return party.decision().flatMap(DecisionView::force).orElse(null);
    }

    /** First day with legal force. */
    public LocalDate forceFrom() {
        return party.decision().flatMap(DecisionView::force).flatMap(LegalForce::from).orElse(null);
    }

    /** How its signature stands. */
    public SignatureWord signature() {
        return party.signature().filter(part -> round != null).map(part -> SignatureWord.of(round, part)).orElse(null);
    }

    /** Day it signed. */
    public Instant signedAt() {
        return party.signature().flatMap(part -> part.signedAt()).orElse(null);
    }

    /** Its copy. */
    public DistributionView copy() {
        return party.copy().orElse(null);
    }

    /** That somebody of it has opened the copy. */
    public Instant copyOpened() {
        return party.copy().flatMap(DistributionView::openedAt).orElse(null);
    }

    /** That it may sign without a decision. */
    public AgreementEvent override() {
        return party.override().orElse(null);
    }

    /** That its conditions are accepted. */
    public AgreementEvent acceptance() {
        return party.acceptance().orElse(null);
    }

    /** That it has given notice. */
    public AgreementEvent notice() {
        return party.notice().orElse(null);
    }

    /** The day its notice takes effect. */
    public LocalDate leaves() {
        return party.notice().flatMap(AgreementEvent::until).orElse(null);
    }
}
