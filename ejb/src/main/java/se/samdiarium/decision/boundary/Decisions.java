package se.samdiarium.decision.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.decision.BodyKind;
import se.samdiarium.decision.CorrectDecision;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.DecisionRule;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.PlanDecision;
import se.samdiarium.decision.RecordDecision;
import se.samdiarium.decision.control.DecisionBook;
import se.samdiarium.decision.control.DecisionLaw;
import se.samdiarium.decision.entity.Decision;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Decisions of the regions: planned, recorded, corrected, annulled, and read by all who may see the text. */
@UseCase
public class Decisions {

    private final DecisionBook book;
    private final DecisionLaw law;
    private final Documents documents;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final HostRegion host;

    @Inject
    Decisions(DecisionBook book, DecisionLaw law, Documents documents, Organisation organisation, CurrentCaller current,
            HostRegion host) {
        this.book = book;
        this.law = law;
        this.documents = documents;
        this.organisation = organisation;
        this.current = current;
        this.host = host;
    }

    /** For the container's proxy. */
    protected Decisions() {
        this.book = null;
        this.law = null;
        this.documents = null;
        this.organisation = null;
        this.current = null;
        this.host = null;
    }

    /**
     * Plans a region's decision on a text, or changes its plan.
     *
     * @throws Refusal {@code decision.not-your-region, .body-kind-unknown, .body-missing}, {@code document.unknown, .version-unknown},
     *                 {@code organisation.region-unknown}
     */
    @Requires(Right.DECIDE)
    @Audited("decision.planned")
    public DecisionView plan(PlanDecision command) {
        Caller caller = acting(command.region());
        requireText(command.text());
        return book.plan(command, caller);
    }

    /**
     * Records a region's decision on a text. A minutes extract named with it is registered unless it is, and shared with all who have the text.
     *
     * @throws Refusal those of {@link #plan}, {@code decision.paragraph-missing, .conditions-missing, .conditions-without, .in-future,
     *                 .dates-order, .appeal-without, .number-too-long, .source-missing, .minutes-not-registered, .minutes-secret} and what
     *                 registering refuses
     */
    @Requires(Right.DECIDE)
    @Audited("decision.recorded")
    public DecisionView record(RecordDecision command) {
        Caller caller = acting(command.region());
        requireText(command.text());
        return book.record(command, caller);
    }

    /**
     * Corrects what was recorded.
     *
     * @throws Refusal {@code decision.unknown, .not-your-region, .not-recorded, .annulled, .changed, .reason-missing} and those of {@link #record}
     */
    @Requires(Right.DECIDE)
    @Audited("decision.corrected")
    public DecisionView correct(DecisionId id, CorrectDecision command) {
        return book.correct(id, command, acting(visible(id).region()));
    }

    /**
     * A decision counts no longer (upphävt, or recorded by mistake); a plan is given up.
     *
     * @throws Refusal {@code decision.unknown, .not-your-region, .annulled, .changed, .reason-missing}
     */
    @Requires(Right.DECIDE)
    @Audited("decision.annulled")
    public DecisionView annul(DecisionId id, String reason, int seen) {
        return book.annul(id, reason, seen, acting(visible(id).region()));
    }

    /**
     * All regions' decisions on a text, plans and annulled ones too, by region.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public List<DecisionView> on(VersionRef text) {
        requireText(text);
        return book.on(text);
    }

    /**
     * One decision.
     *
     * @throws Refusal {@code decision.unknown} also when the caller may not see its text
     */
    @Requires(Right.READ)
    public DecisionView decision(DecisionId id) {
        return book.view(visible(id));
    }

    /** Kinds of bodies to choose from. */
    @Requires(Right.READ)
    public List<BodyKind> bodyKinds() {
        return law.kinds();
    }

    /** The times of the law that are reckoned with. */
    @Requires(Right.READ)
    public List<DecisionRule> rules() {
        return law.rules();
    }

    private Decision visible(DecisionId id) {
        Decision decision = book.get(id);
        try {
            documents.view(decision.text().document());
        } catch (Refusal refusal) {
            throw new Refusal(refusal, Refusal.Kind.NOT_FOUND, "decision.unknown", id);
        }
        return decision;
    }

    private void requireText(VersionRef text) {
        documents.version(text.document(), text.number());
    }

    private Caller acting(RegionCode region) {
        Caller caller = current.get();
        organisation.region(region);
        if (!caller.isOf(region) && !host.hosts(caller)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "decision.not-your-region", region, caller.actingRegion());
        }
        return caller;
    }
}
