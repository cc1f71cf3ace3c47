package se.samdiarium.consultation.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.HandIn;
import se.samdiarium.consultation.SaveAnswer;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.consultation.control.AddedFiles;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.HandingIn;
import se.samdiarium.consultation.control.MadeFiles;
import se.samdiarium.consultation.control.Participation;
import se.samdiarium.consultation.control.WorkingRecords;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.document.boundary.WorkingIntake;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/**
 * The region's own answer: a working area that nobody else can read, the host included, until it is handed in. What is written there is not an
 * official document (TF 2 kap. 12 §) and is not in the search index.
 */
@UseCase
public class OwnAnswers {

    private final Participation participation;
    private final ConsultationRecords consultations;
    private final WorkingRecords working;
    private final HandingIn handing;
    private final AddedFiles added;
    private final MadeFiles made;
    private final WorkingIntake intake;
    private final CurrentCaller current;
    @Inject
    private WorkingFiles files;

    @Inject
    OwnAnswers(Participation participation, ConsultationRecords consultations, WorkingRecords working, HandingIn handing, AddedFiles added,
            MadeFiles made, WorkingIntake intake, CurrentCaller current) {
        this.participation = participation;
        this.consultations = consultations;
        this.working = working;
        this.handing = handing;
        this.added = added;
        this.made = made;
        this.intake = intake;
        this.current = current;
    }

    /** For the container's proxy. */
    protected OwnAnswers() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * What the caller's region has written so far.
     *
     * @throws Refusal {@code consultation.unknown, .not-asked, .not-out}
     */
    @Requires(Right.PREPARE)
    public WorkingAnswer of(ConsultationId id) {
        Caller caller = current.get();
        return working.of(participation.of(id, caller).consultee().id(), caller.actingRegion());
    }

    /**
     * Keeps what is written.
     *
     * @param seen revision that was seen; 0 before the first saving
     * @throws Refusal {@code consultation.answer-changed} when somebody else has saved meanwhile, and those of {@link #of}
     */
    @Requires(Right.PREPARE)
    @Audited("consultation.answer-saved")
    public WorkingAnswer save(ConsultationId id, int seen, SaveAnswer answer) {
        Caller caller = current.get();
        Participation.Own own = participation.of(id, caller);
        working.save(working.lock(own.consultee().id(), caller.actingRegion(), seen), answer, caller);
        return working.of(own.consultee().id(), caller.actingRegion());
    }

    /**
     * Takes the answer in as a file.
     *
     * @throws Refusal those of {@link #save} and of taking in a file
     */
    @Requires(Right.PREPARE)
    @Audited("consultation.answer-file-added")
    @Transactional(NOT_SUPPORTED)
    public WorkingAnswer file(ConsultationId id, int seen, InputStream bytes, String fileName) throws IOException {
        Caller caller = current.get();
        of(id);
        return added.answer(id, Optional.of(intake.receive(bytes, fileName)), seen, caller);
    }

    /**
     * Takes the file away.
     *
     * @throws Refusal those of {@link #save}
     */
    @Requires(Right.PREPARE)
    @Audited("consultation.answer-file-removed")
    public WorkingAnswer removeFile(ConsultationId id, int seen) {
        return added.answer(id, Optional.empty(), seen, current.get());
    }

    /**
     * Opens the file; empty when there is none.
     *
     * @throws Refusal those of {@link #of}
     */
    @Requires(Right.PREPARE)
    public Optional<OpenedVersion> openFile(ConsultationId id) {
        return of(id).file().map(files::open);
    }

    /**
     * The answer as it would be handed in.
     *
     * @param word as a Word file, else as a PDF
     * @throws Refusal those of {@link #of}
     */
    @Requires(Right.PREPARE)
    public byte[] preview(ConsultationId id, boolean word) {
        Caller caller = current.get();
        Participation.Own own = participation.of(id, caller);
        return made.file(handing.text(own.consultation(), working.of(own.consultee().id(), caller.actingRegion()), Optional.empty()), word);
    }

    /**
     * Hands the answer in (lämna in svar, expediera). It becomes an official document of the region and of the host; there is no undoing, but a
     * supplement can be handed in.
     *
     * @throws Refusal {@code consultation.unknown, .not-asked, .not-out, .closed, .answer-changed, .position-missing, .comments-contradict,
     *                 .nothing-said}, {@code registry.declaration-missing, .case-unknown, .case-closed}
     */
    @Requires(Right.PREPARE)
    @Audited("consultation.answer-handed-in")
    public ConsultationView handIn(ConsultationId id, HandIn order) {
        Caller caller = current.get();
        consultations.holdOpen(id);
        Participation.Own own = participation.of(id, caller);
        Participation.requireOut(own.consultation());
        handing.handIn(own, working.lock(own.consultee().id(), caller.actingRegion(), order.seen()), order, caller);
        return consultations.view(id, caller.actingRegion());
    }
}
