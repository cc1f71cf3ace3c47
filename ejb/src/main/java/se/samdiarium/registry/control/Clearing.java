package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * Clearing a case of its drafts (rensning, TF 2 kap. 12 §), in the running transaction: what is kept becomes an entry drawn up today, what is
 * discarded loses its bytes, and of each it stays written what it was, who decided and when.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Clearing {

    private final DraftRepository drafts;
    private final RegistrationBatch batch;
    private final WorkingFiles files;
    private final ChangeTrace trace;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Clearing(DraftRepository drafts, RegistrationBatch batch, WorkingFiles files, ChangeTrace trace, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.batch = batch;
        this.files = files;
        this.trace = trace;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Clearing() {
        this(null, null, null, null, null, null);
    }

    /**
     * Refuses while a draft waits for which there is no answer.
     *
     * @throws Refusal {@code registry.drafts-unanswered}
     */
    public void requireAllAnswered(CaseId file, String number, List<DraftAnswer> answers) {
        Set<DraftId> answered = answers.stream().map(DraftAnswer::draft).collect(Collectors.toSet());
        List<String> left = drafts.of(file).stream().filter(draft -> draft.isWaiting() && !answered.contains(draft.id()))
                .map(DraftView::title).toList();
        if (!left.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.drafts-unanswered", number, left.size(), String.join("; ", left));
        }
    }

    /**
     * Carries out the answers. The case is locked.
     *
     * @throws Refusal {@code registry.draft-unknown, .draft-decided, .type-unknown}, and what registering refuses
     */
    public void decide(Caller caller, CaseId file, List<DraftAnswer> answers, Reason reason) {
        Map<DraftView, DraftAnswer> asked = new LinkedHashMap<>();
        answers.forEach(answer -> asked.put(waiting(caller, file, answer.draft()), answer));
        List<RegisterChange> changes = new ArrayList<>();
        changes.addAll(keep(caller, asked, reason));
        changes.addAll(discard(caller, asked, reason));
        trace.add(file, changes);
    }

    private DraftView waiting(Caller caller, CaseId file, DraftId id) {
        DraftView draft = drafts.view(id, caller.actingRegion());
        if (!draft.caseId().equals(file)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.draft-unknown", id);
        }
        if (!draft.isWaiting()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.draft-decided", draft.title());
        }
        return draft;
    }

    private List<RegisterChange> keep(Caller caller, Map<DraftView, DraftAnswer> asked, Reason reason) {
        Instant now = clock.instant();
        List<DraftView> kept = asked.keySet().stream().filter(draft -> asked.get(draft).outcome() == DraftOutcome.KEPT).toList();
        List<Order> orders = kept.stream().map(draft -> order(caller, draft, asked.get(draft), now)).toList();
        List<Outcome> outcomes = batch.write(orders);
        List<RegisterChange> changes = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            EntryView entry = outcomes.get(i).orElseThrow().entry().orElseThrow();
            drafts.keep(kept.get(i).id(), entry.id(), caller.username(), now);
            changes.add(change(kept.get(i), Optional.of(entry), caller, now, reason));
        }
        return changes;
    }

    private Order order(Caller caller, DraftView draft, DraftAnswer answer, Instant now) {
        TakenFile file = new TakenFile(draft.sha256(), draft.fileName());
        DocumentId document = files.documentOf(file, caller.actingRegion(), draft.title(), caller.username());
        RegisterEntry entry = new RegisterEntry(Optional.empty(), draft.title(), Direction.DRAWN_UP, answer.type().orElse(""),
                LocalDate.ofInstant(now, DiaryEntry.SWEDEN), Optional.empty(), true, Optional.empty(), Secrecy.NONE);
        return new Order(new EntryId(NewId.next()), caller, caller.actingRegion(), new Order.In(draft.caseId()), Optional.of(entry),
                Optional.of(new DiaryEntry.Bytes(document, draft.sha256(), true)));
    }

    private List<RegisterChange> discard(Caller caller, Map<DraftView, DraftAnswer> asked, Reason reason) {
        Instant now = clock.instant();
        return asked.keySet().stream().filter(draft -> asked.get(draft).outcome() == DraftOutcome.DISCARDED).map(draft -> {
            drafts.discard(draft.id(), caller.username(), now);
            audit.done(List.of(new AuditLine(caller, "registry.draft-discarded", draft.trace())));
            return change(draft, Optional.empty(), caller, now, reason);
        }).toList();
    }

    private static RegisterChange change(DraftView draft, Optional<EntryView> entry, Caller caller, Instant now, Reason reason) {
        String before = "%s (%s, SHA-256 %s)".formatted(draft.title(), draft.fileName(), draft.sha256().hex());
        return new RegisterChange(entry.map(EntryView::id), "draft", Optional.of(before), entry.map(EntryView::number), now, caller.username(),
                reason.text());
    }
}
