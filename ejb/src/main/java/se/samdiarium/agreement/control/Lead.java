package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.PartyView;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.agreement.entity.Agreement.Doing;
import se.samdiarium.consultation.ConsultationSent;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;

/** Carries out what the host decides about an agreement. */
@ApplicationScoped
public class Lead {

    private final AgreementRepository agreements;
    private final Overview overview;
    private final Documents documents;
    private final Deposits deposits;
    private final RoundOrders orders;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    Lead(AgreementRepository agreements, Overview overview, Documents documents, Deposits deposits, RoundOrders orders, Organisation organisation,
            Clock clock) {
        this.agreements = agreements;
        this.overview = overview;
        this.documents = documents;
        this.deposits = deposits;
        this.orders = orders;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Lead() {
        this(null, null, null, null, null, null, null);
    }

    /** Sets up an agreement; one that amends another needs that one to hold. */
    public AgreementView create(NewAgreement command, Caller by) {
        command.parties().forEach(organisation::region);
        command.amends().map(agreements::get).ifPresent(amended -> {
            AgreementState now = overview.road(amended).state();
            if (now != AgreementState.IN_FORCE && now != AgreementState.AMENDED) {
                throw new Refusal(Refusal.Kind.CONFLICT, "agreement.not-now", amended.title(), now);
            }
        });
        Agreement made = Agreement.begin(command, by.actingRegion(), doing(by));
        agreements.add(made, by.username());
        return overview.view(made, by.actingRegion());
    }

    /** Adds a text of the host's, which no other agreement has. */
    public AgreementView addText(AgreementId id, VersionRef text, TextKind kind, Optional<LocalDate> on, Caller by) {
        documents.version(text.document(), text.number());
        DocumentView document = documents.view(text.document());
        if (!by.isOf(document.region())) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.text-not-ours", document.title());
        }
        agreements.withText(text.document()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.text-taken", document.title(), other.title());
        });
        return change(id, by, before -> before.addText(text, kind, on.orElseGet(() -> LocalDate.now(clock)), now(before), doing(by)));
    }

    /** Notes the remiss. */
    public AgreementView sentOnRemiss(AgreementId id, Optional<UUID> consultation, LocalDate on, LocalDate lastDay, Caller by) {
        return change(id, by, before -> before.sentOnRemiss(consultation, on, lastDay, now(before), doing(by)));
    }

    /** The remiss of a text of an agreement of ours is on the agreement's road, as long as the road is open to it. */
    void follow(@Observes ConsultationSent sent) {
        agreements.withText(sent.text().document()).filter(agreement -> agreement.host().equals(sent.host())).ifPresent(known -> {
            Agreement before = agreements.lock(known.id());
            AgreementState now = now(before);
            if (Agreement.OPEN_TO_REMISS.contains(now)) {
                Doing doing = doing(sent.by());
                Agreement texted = before.texts().stream().anyMatch(each -> each.text().equals(sent.text())) ? before
                        : before.addText(sent.text(), TextKind.REMISS, sent.on(), now, doing);
                agreements.put(before, texted.sentOnRemiss(Optional.of(sent.id().value()), sent.on(), sent.lastDay(), now, doing));
            }
        });
    }

    /** Fixes the text and shares it. */
    public AgreementView sendForDecision(AgreementId id, Optional<LocalDate> on, LocalDate lastDay, Caller by) {
        return change(id, by, before -> {
            Agreement after = before.sentForDecision(on.orElseGet(() -> LocalDate.now(clock)), lastDay, now(before), doing(by));
            Set<RegionCode> readers = new HashSet<>(after.parties());
            readers.remove(after.host());
            deposits.share(after.decided().orElseThrow().text().document(), after.host(), readers, by);
            return after;
        });
    }

    /** Sets the terms. */
    public AgreementView setTerms(AgreementId id, Terms terms, Caller by) {
        return change(id, by, before -> before.withTerms(terms, doing(by)));
    }

    /** Lets a region sign without its decision; the running rounds are told. */
    public AgreementView override(AgreementId id, RegionCode region, String reason, Caller by) {
        return change(id, by, before -> {
            Agreement after = before.override(region, reason, doing(by));
            orders.tell(after, after.overrideOf(region).orElseThrow());
            return after;
        });
    }

    /** Accepts the conditions there are. */
    public AgreementView acceptConditions(AgreementId id, RegionCode region, String note, Caller by) {
        return change(id, by, before -> {
            DecisionView decision = overview.view(before, by.actingRegion()).of(region).filter(party -> party.gate() == GateState.CONDITIONS_OPEN)
                    .flatMap(PartyView::decision)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "agreement.no-conditions", region, before.title()));
            return before.acceptConditions(region, decision.id().value(), note, doing(by));
        });
    }

    private AgreementView change(AgreementId id, Caller by, Function<Agreement, Agreement> verb) {
        Agreement before = agreements.lock(id);
        Agreement after = verb.apply(before);
        agreements.put(before, after);
        return overview.view(after, by.actingRegion());
    }

    private AgreementState now(Agreement agreement) {
        return overview.road(agreement).state();
    }

    private Doing doing(Caller by) {
        return new Doing(clock.instant(), by.username(), LocalDate.now(clock));
    }
}
