package se.samdiarium.agreement.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.control.Lead;
import se.samdiarium.agreement.control.RoundOrders;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.VersionRef;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.boundary.Rounds;

/** The host leads an agreement along its road. */
@UseCase
public class AgreementLead {

    private final Lead lead;
    private final RoundOrders orders;
    private final Rounds rounds;
    private final CurrentCaller current;
    private final HostRegion host;

    @Inject
    AgreementLead(Lead lead, RoundOrders orders, Rounds rounds, CurrentCaller current,
            HostRegion host) {
        this.lead = lead;
        this.orders = orders;
        this.rounds = rounds;
        this.current = current;
        this.host = host;
    }

    /** For the container's proxy. */
    protected AgreementLead() {
        this.lead = null;
        this.orders = null;
        this.rounds = null;
        this.current = null;
        this.host = null;
    }

    /**
     * Sets up an agreement, or an amendment of one that is in force.
     *
     * @throws Refusal {@code agreement.host-only, .title-missing, .parties-missing, .in-future, .unknown, .not-now},
     *                 {@code organisation.region-unknown}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.created")
    public AgreementView create(NewAgreement command) {
        return lead.create(command, asHost());
    }

    /**
     * Adds a text: a version of a document of the host.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .not-now, .revised-without-remiss, .text-there, .text-taken, .text-not-ours, .in-future},
     *                 {@code document.unknown, .version-unknown}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.text-added")
    public AgreementView addText(AgreementId id, VersionRef text, TextKind kind, Optional<LocalDate> on) {
        return lead.addText(id, text, kind, on, asHost());
    }

    /**
     * Notes that the newest text was sent on remiss. The dispatch itself is the remiss's own act.
     *
     * @param consultation the remiss; empty for one that was held elsewhere
     * @throws Refusal {@code agreement.host-only, .unknown, .not-now, .text-missing, .in-future, .days-order}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.sent-on-remiss")
    public AgreementView sentOnRemiss(AgreementId id, Optional<UUID> consultation, LocalDate on, LocalDate lastDay) {
        return lead.sentOnRemiss(id, consultation, on, lastDay, asHost());
    }

    /**
     * Sends the final text to the regions for decision: it is fixed, and shared with them.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .not-now, .in-future, .days-order}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.sent-for-decision")
    public AgreementView sendForDecision(AgreementId id, Optional<LocalDate> on, LocalDate lastDay) {
        return lead.sendForDecision(id, on, lastDay, asHost());
    }

    /**
     * Says from when and until when it holds.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .days-order, .notice-months}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.terms-set")
    public AgreementView setTerms(AgreementId id, Terms terms) {
        return lead.setTerms(id, terms, asHost());
    }

    /**
     * Lets a region sign without its decision.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .not-a-party, .not-sent, .reason-missing}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.gate-overridden")
    public AgreementView override(AgreementId id, RegionCode region, String reason) {
        return lead.override(id, region, reason, asHost());
    }

    /**
     * Accepts the conditions of a region's decision, for the parties.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .not-a-party, .not-sent, .no-conditions, .reason-missing}
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.conditions-accepted")
    public AgreementView acceptConditions(AgreementId id, RegionCode region, String note) {
        return lead.acceptConditions(id, region, note, asHost());
    }

    /**
     * Starts a signing round of all parties on the text that was sent for decision.
     *
     * @throws Refusal {@code agreement.host-only, .unknown, .not-now} and what {@link Rounds#start} refuses
     */
    @Requires(Right.START_ROUND)
    @Audited("agreement.round-started")
    @Transactional(NOT_SUPPORTED)
    public RoundView startRound(AgreementId id, String title, LocalDate deadline, RoundForm form, SigningPolicy policy) {
        asHost();
        return rounds.start(orders.order(id, title, deadline, form, policy));
    }

    private Caller asHost() {
        return host.require(current.get(), "agreement.host-only");
    }
}
