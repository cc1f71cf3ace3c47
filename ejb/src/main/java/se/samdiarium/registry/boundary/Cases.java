package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.registry.CaseFacts;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.ChangeTrace;
import se.samdiarium.registry.control.Clearing;
import se.samdiarium.registry.control.DiaryViews;
import se.samdiarium.registry.control.RegisterFacts;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** How a case goes: from open to closed, opened again, or void. Every change leaves its trace. */
@UseCase
public class Cases {

    private final CaseRepository cases;
    private final Clearing clearing;
    private final ChangeTrace trace;
    private final DiaryViews views;
    private final RegisterFacts facts;
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Cases(CaseRepository cases, Clearing clearing, ChangeTrace trace, DiaryViews views, RegisterFacts facts, CurrentCaller current,
            Outbox outbox, Clock clock) {
        this.cases = cases;
        this.clearing = clearing;
        this.trace = trace;
        this.views = views;
        this.facts = facts;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Cases() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * What is known of a case besides its data and documents.
     *
     * @throws Refusal {@code registry.case-unknown} also when it is in another region's diary
     */
    @Requires(Right.READ)
    public CaseFacts facts(CaseId id) {
        return facts.of(id, current.get().actingRegion());
    }

    /**
     * Takes the case a step on, or back.
     *
     * @param reason why; needed for a step back, else the step itself
     * @param seen   the {@linkplain CaseView#revision() revision} the caller saw
     * @throws Refusal {@code registry.case-unknown, .case-changed, .case-closed, .case-voided, .case-step, .reason-missing}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-advanced")
    public CaseView advance(CaseId id, CaseState to, Optional<Reason> reason, int seen) {
        CaseFile file = locked(id, seen);
        CaseState before = file.state();
        file.advance(to);
        if (before.isBackTo(to) && reason.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reason-missing");
        }
        return changed(file, before, reason.orElse(new Reason("Steg i handläggningen")));
    }

    /**
     * Closes the case. Every draft that waits in it must be answered for: kept or discarded (rensning).
     *
     * @param drafts what is to become of the drafts
     * @param reason why; without one, that the case is finished
     * @param seen   the {@linkplain CaseView#revision() revision} the caller saw
     * @throws Refusal {@code registry.case-unknown, .case-changed, .case-closed, .case-voided, .drafts-unanswered, .draft-unknown,
     *                 .draft-decided, .type-unknown}; nothing is changed then
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-closed")
    public CaseView close(CaseId id, List<DraftAnswer> drafts, Optional<Reason> reason, int seen) {
        CaseFile file = locked(id, seen);
        file.requireOpen();
        clearing.requireAllAnswered(id, file.number(), drafts);
        clearing.decide(current.get(), id, drafts, reason.orElse(new Reason("Rensning när ärendet avslutades")));
        CaseState before = file.state();
        file.close(clock.instant());
        return changed(file, before, reason.orElse(new Reason("Ärendet är slutbehandlat")));
    }

    /**
     * Opens a closed case again.
     *
     * @throws Refusal {@code registry.case-unknown, .case-changed, .case-not-closed, .case-voided}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-reopened")
    public CaseView reopen(CaseId id, Reason reason, int seen) {
        CaseFile file = locked(id, seen);
        CaseState before = file.state();
        file.reopen();
        return changed(file, before, reason);
    }

    /**
     * Says that a case was a mistake (makulera), and with it its entries in force. All stays, shown with the reason; the number is never used
     * again.
     *
     * @throws Refusal {@code registry.case-unknown, .case-changed, .already-voided, .drafts-unanswered}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-voided")
    public CaseView makeVoid(CaseId id, Reason reason, int seen) {
        Caller caller = current.get();
        Instant now = clock.instant();
        CaseFile file = locked(id, seen);
        file.makeVoid(reason, caller.username(), now);
        clearing.requireAllAnswered(id, file.number(), List.of());
        List<DiaryEntry> entries = cases.entriesOf(id).stream().filter(entry -> entry.state() == EntryState.REGISTERED).toList();
        entries.forEach(entry -> entry.makeVoid(reason, caller.username(), now));
        List<RegisterChange> changes = new ArrayList<>();
        Stream.concat(Stream.of(Optional.<DiaryEntry>empty()), entries.stream().map(Optional::of)).forEach(entry -> changes.add(
                new RegisterChange(entry.map(DiaryEntry::id), "void_reason", Optional.empty(), Optional.of(reason.text()), now, caller.username(),
                        reason.text())));
        trace.add(id, changes);
        outbox.append(entries.stream().flatMap(entry -> entry.document().stream())
                .map(document -> new OutboxEvent("registry.voided", document.value(), caller.account())).toList());
        return views.view(id, caller.actingRegion());
    }

    private CaseFile locked(CaseId id, int seen) {
        CaseFile file = cases.lock(id, current.get().actingRegion());
        file.requireRevision(seen);
        return file;
    }

    private CaseView changed(CaseFile file, CaseState before, Reason reason) {
        Caller caller = current.get();
        trace.add(file.id(), List.of(new RegisterChange(Optional.empty(), "state", Optional.of(before.name()), Optional.of(file.state().name()),
                clock.instant(), caller.username(), reason.text())));
        return views.view(file.id(), caller.actingRegion());
    }
}
