package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundStarted;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
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

    /**
     * A round tells from its beginning who may sign without a decision, wherever it was started. The agreement is locked meanwhile: an override
     * comes either before it, and is told here, or after it, and finds the round.
     */
    void follow(@Observes RoundStarted started) {
        RoundView round = started.round();
        agreements.withText(round.document()).map(Agreement::id).map(agreements::lock).ifPresent(agreement ->
                agreement.parties().forEach(region -> agreement.overrideOf(region).ifPresent(event -> tell(round, event))));
    }

    /** The running rounds on the agreement's texts tell that a region may sign without its decision. */
    public void tell(Agreement agreement, AgreementEvent override) {
        Set<DocumentId> documents = agreement.texts().stream().map(text -> text.text().document()).collect(Collectors.toSet());
        rounds.on(documents).stream().filter(round -> round.state() == RoundState.OPEN).forEach(round -> tell(round, override));
    }

    private void tell(RoundView round, AgreementEvent override) {
        override.region().filter(region -> round.of(region).isPresent())
                .ifPresent(region -> rounds.overridden(round.id(), region, override.detail(), override.by(), override.at()));
    }
}
