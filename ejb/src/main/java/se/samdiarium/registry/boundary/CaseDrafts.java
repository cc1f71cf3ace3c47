package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.Clearing;
import se.samdiarium.registry.control.DraftRepository;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.RegisterText;

/** Drafts (utkast) in a case: working material that only its own region sees, until it is kept or discarded. */
@UseCase
public class CaseDrafts {

    private final CaseRepository cases;
    private final DraftRepository drafts;
    private final Clearing clearing;
    private final WorkingFiles files;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    CaseDrafts(CaseRepository cases, DraftRepository drafts, Clearing clearing, WorkingFiles files, CurrentCaller current, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.clearing = clearing;
        this.files = files;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CaseDrafts() {
        this(null, null, null, null, null, null);
    }

    /**
     * Lays a received file in a case as a draft; it leaves the inbox.
     *
     * @param title                 what it is, 1 to 500 characters
     * @param notSecurityClassified the registrar's declaration that the file holds nothing security-classified
     * @throws Refusal {@code registry.case-unknown, .case-closed, .case-voided, .title-missing, .title-too-long, .personal-number,
     *                 .declaration-missing}, {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.draft-added")
    public DraftView add(CaseId into, ReceivedId file, String title, boolean notSecurityClassified) {
        Caller caller = current.get();
        String text = RegisterText.title(title);
        if (!notSecurityClassified) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        cases.lock(into, caller.actingRegion()).requireOpen();
        TakenFile taken = files.take(file, caller.actingRegion());
        DraftId id = drafts.add(into, text, taken, caller.username(), clock.instant());
        return drafts.view(id, caller.actingRegion());
    }

    /**
     * Keeps or discards a draft before the case closes. Discarding is open in a closed or void case too.
     *
     * @throws Refusal {@code registry.draft-unknown, .draft-decided, .type-unknown, .case-closed, .case-voided}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.draft-decided")
    public DraftView decide(DraftAnswer answer, Reason reason) {
        Caller caller = current.get();
        CaseFile file = cases.lock(drafts.view(answer.draft(), caller.actingRegion()).caseId(), caller.actingRegion());
        if (answer.outcome() == DraftOutcome.KEPT) {
            file.requireOpen();
        }
        clearing.decide(caller, file.id(), List.of(answer), reason);
        return drafts.view(answer.draft(), caller.actingRegion());
    }

    /**
     * A draft of the caller's region.
     *
     * @throws Refusal {@code registry.draft-unknown}
     */
    @Requires(Right.READ)
    public DraftView view(DraftId id) {
        return drafts.view(id, current.get().actingRegion());
    }

    /**
     * Opens the bytes of a draft that waits.
     *
     * @throws Refusal {@code registry.draft-unknown, .draft-decided}, {@code document.content-damaged}
     */
    @Requires(Right.READ)
    public OpenedVersion open(DraftId id) {
        DraftView draft = view(id);
        if (!draft.isWaiting()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.draft-decided", draft.title());
        }
        return files.open(new TakenFile(draft.sha256(), draft.fileName()));
    }
}
