package se.samdiarium.governance.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.PlanDocument;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.VoteCount;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.governance.control.Asker;
import se.samdiarium.governance.control.DecisionRecords;
import se.samdiarium.governance.control.DecisionText;
import se.samdiarium.governance.control.Filing;
import se.samdiarium.governance.control.PlanRecords;
import se.samdiarium.governance.control.SeatRecords;
import se.samdiarium.governance.entity.Plan;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.publishing.boundary.Publisher;

/** The yearly plan: made, sent to all regions, answered, decided, published. */
@UseCase
public class Plans {

    private final PlanRecords records;
    private final DecisionRecords decisions;
    private final SeatRecords seats;
    private final Filing filing;
    private final DecisionText text;
    private final Publisher publisher;
    private final HostRegion host;
    private final Asker asker;

    @Inject
    Plans(PlanRecords records, DecisionRecords decisions, SeatRecords seats, Filing filing, DecisionText text, Publisher publisher, HostRegion host,
            Asker asker) {
        this.records = records;
        this.decisions = decisions;
        this.seats = seats;
        this.filing = filing;
        this.text = text;
        this.publisher = publisher;
        this.host = host;
        this.asker = asker;
    }

    /** For the container's proxy. */
    protected Plans() {
        this(null, null, null, null, null, null, null, null);
    }

    /** The plans the caller's region may see, the newest year first: of drafts only the host knows. */
    @Requires(Right.READ)
    public List<PlanView> all() {
        Caller caller = asker.caller();
        return records.all().stream().filter(plan -> isSeenBy(plan, caller)).map(plan -> asSeenBy(plan, caller)).toList();
    }

    /**
     * One plan.
     *
     * @throws Refusal {@code governance.plan-unknown}
     */
    @Requires(Right.READ)
    public PlanView plan(PlanId id) {
        Caller caller = asker.caller();
        return records.find(id).filter(plan -> isSeenBy(plan, caller)).map(plan -> asSeenBy(plan, caller))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "governance.plan-unknown", id));
    }

    /**
     * Documents in the host's diary a plan can be made of.
     *
     * @throws Refusal {@code governance.host-only}
     */
    @Requires(Right.GOVERN)
    public List<PlanDocument> documents() {
        host.require(asker.caller(), "governance.host-only");
        return filing.candidates(Filing.PLAN);
    }

    /**
     * Makes a plan of a document in the host's diary. Nobody else sees it yet.
     *
     * @throws Refusal {@code governance.host-only, .plan-invalid, .plan-exists, .not-registered}, {@code document.unknown}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.plan-drafted")
    public PlanView draft(NewPlan plan) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        asker.requireYearAndTitle(plan);
        int version = filing.registered(plan.document()).latest().number();
        return plan(records.add(plan, version, caller)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "governance.plan-exists", String.valueOf(plan.year()))));
    }

    /**
     * Sends the newest version to all regions, to be answered by a day.
     *
     * @throws Refusal {@code governance.host-only, .plan-unknown, .plan-state, .last-day}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.plan-sent")
    public PlanView send(PlanId id, LocalDate lastDay) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        records.lock(id).requireSendable(lastDay, asker.today());
        PlanView plan = plan(id);
        filing.shareWithAll(plan.document(), caller);
        records.sent(id, filing.registered(plan.document()).latest().number(), lastDay, filing.regions(), caller);
        return plan(id);
    }

    /**
     * Answers for the caller's region; an answer given before is replaced.
     *
     * @param comments needed for all but yes
     * @throws Refusal {@code governance.plan-unknown, .plan-state, .comments-missing, .too-long}
     */
    @Requires(Right.PREPARE)
    @Audited("governance.plan-answered")
    public PlanView answer(PlanId id, Stance stance, String comments) {
        Caller caller = asker.caller();
        plan(id);
        Plan plan = records.lock(id);
        String said = Optional.ofNullable(comments).orElse("").strip();
        boolean late = plan.requireAnswerable(caller.actingRegion(), stance, said, asker.today());
        records.answer(id, caller.actingRegion(), stance, said, late, caller);
        return plan(id);
    }

    /**
     * Records what the chefsgrupp decided.
     *
     * @throws Refusal {@code governance.host-only, .plan-unknown, .plan-state, .anchoring-running, .missing-reason, .decision-invalid,
     *                 .vote-invalid, .no-quorum, .no-rule}, {@code document.version-unknown}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.plan-decided")
    public PlanView decide(PlanId id, RecordDecision decision) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        Plan plan = records.lock(id);
        VotingRule rule = seats.rule(Body.CHIEFS, Optional.ofNullable(decision.day()).orElse(asker.today()));
        VoteCount count = plan.requireDecidable(decision, seats.all(), rule, asker.today());
        int newest = filing.registered(plan(id).document()).latest().number();
        int version = decision.version() == 0 ? newest : decision.version();
        if (version < 1 || version > newest) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.decision-invalid", "version", String.valueOf(decision.version()));
        }
        boolean carried = rule.majority().isReached(count.inFavour(), count.against());
        decisions.add(id, decision, version, rule, carried, plan.missing(), caller);
        records.decided(id, version, carried);
        return plan(id);
    }

    /**
     * Publishes an adopted plan: the record of answers and votes is registered beside it in the host's diary and shared with all regions.
     *
     * @throws Refusal {@code governance.host-only, .plan-unknown, .plan-state, .not-registered}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.plan-published")
    public PlanView publish(PlanId id) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        records.lock(id).requirePublishable();
        PlanView plan = plan(id);
        byte[] pdf = publisher.pdf(text.of(plan));
        records.published(id, filing.fileBeside(plan.document(), text.title(plan), pdf, text.words(plan), caller), caller);
        return plan(id);
    }

    private boolean isSeenBy(PlanView plan, Caller caller) {
        return plan.state() != PlanState.DRAFT || host.hosts(caller);
    }

    /** Before it is decided, a region sees its own answer only. */
    private PlanView asSeenBy(PlanView plan, Caller caller) {
        boolean all = host.hosts(caller) || plan.decision().isPresent();
        return all ? plan : new PlanView(plan.id(), plan.year(), plan.title(), plan.document(), plan.version(), plan.state(), plan.createdAt(),
                plan.lastDay(), plan.sentAt(), plan.asked(), plan.answered(),
                plan.answers().stream().filter(answer -> caller.isOf(answer.region())).toList(), plan.decision(), plan.publishedAt(), plan.record());
    }
}
