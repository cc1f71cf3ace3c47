package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import se.samdiarium.access.Caller;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.boundary.AgreementRounds;

/** What a round on an agreement's text is to ask, and what its history is told of the agreement's road. */
@ApplicationScoped
@Transactional
public class RoundOrders {

    private final AgreementRepository agreements;
    private final Overview overview;
    private final AgreementRounds rounds;

    @Inject
    RoundOrders(AgreementRepository agreements, Overview overview, AgreementRounds rounds) {
        this.agreements = agreements;
        this.overview = overview;
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected RoundOrders() {
        this(null, null, null);
    }

    /**
     * A round of all parties on the text that was sent for decision.
     *
     * @throws Refusal {@code agreement.unknown, .not-now}
     */
    public StartRound order(AgreementId id, String title, LocalDate deadline, RoundForm form, SigningPolicy policy) {
        Agreement agreement = agreements.get(id);
        AgreementState now = overview.road(agreement).state();
        if (now != AgreementState.DECIDING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.not-now", agreement.title(), now);
        }
        AgreementText text = agreement.decided().orElseThrow();
        return new StartRound(text.text().document(), text.text().number(), title, agreement.parties(), deadline, form, policy);
    }

    /** The round's history tells who may sign without a decision. */
    public void tellOverrides(AgreementId id, RoundId round, Caller by) {
        Agreement agreement = agreements.get(id);
        agreement.parties().forEach(region -> agreement.overrideOf(region)
                .ifPresent(event -> rounds.overridden(round, region, event.detail(), by)));
    }
}
