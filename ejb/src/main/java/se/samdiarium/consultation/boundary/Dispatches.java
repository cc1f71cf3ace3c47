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
import se.samdiarium.consultation.DispatchPreview;
import se.samdiarium.consultation.PrepareConsultation;
import se.samdiarium.consultation.control.AddedFiles;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.Dispatch;
import se.samdiarium.consultation.control.MadeFiles;
import se.samdiarium.consultation.control.Participation;
import se.samdiarium.document.boundary.WorkingIntake;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** The host prepares a consultation and sends it. Until it is sent it can be changed and thrown away; after that it cannot be called back. */
@UseCase
public class Dispatches {

    private final ConsultationRecords consultations;
    private final Dispatch dispatch;
    private final AddedFiles added;
    private final MadeFiles made;
    private final WorkingIntake intake;
    private final Organisation organisation;
    private final HostRegion host;
    private final CurrentCaller current;

    @Inject
    Dispatches(ConsultationRecords consultations, Dispatch dispatch, AddedFiles added, MadeFiles made, WorkingIntake intake,
            Organisation organisation, HostRegion host, CurrentCaller current) {
        this.consultations = consultations;
        this.dispatch = dispatch;
        this.added = added;
        this.made = made;
        this.intake = intake;
        this.organisation = organisation;
        this.host = host;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Dispatches() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Begins a draft.
     *
     * @throws Refusal {@code consultation.host-only, .text-unregistered, .attachment-unregistered}, {@code document.unknown, .version-unknown},
     *                 {@code organisation.region-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.drafted")
    public ConsultationView prepare(PrepareConsultation wished) {
        Caller caller = checked(wished);
        return consultations.view(consultations.add(wished, caller), caller.actingRegion());
    }

    /**
     * Changes a draft.
     *
     * @param seen revision that was seen
     * @throws Refusal {@code consultation.unknown, .already-sent, .changed} and those of {@link #prepare}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.changed")
    public ConsultationView change(ConsultationId id, int seen, PrepareConsultation wished) {
        Caller caller = checked(wished);
        Participation.requireDraft(consultations.lock(id, caller.actingRegion()), seen);
        consultations.change(id, wished);
        return consultations.view(id, caller.actingRegion());
    }

    /**
     * Throws a draft away.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .already-sent, .changed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.discarded")
    public void discard(ConsultationId id, int seen) {
        Participation.requireDraft(consultations.lock(id, host.require(current.get(), "consultation.host-only").actingRegion()), seen);
        consultations.remove(id);
    }

    /**
     * Takes the letter in as a file; it is sent instead of the one written here.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .already-sent, .changed} and those of taking in a file
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.letter-added")
    @Transactional(NOT_SUPPORTED)
    public ConsultationView letter(ConsultationId id, int seen, InputStream bytes, String fileName) throws IOException {
        Caller caller = host.require(current.get(), "consultation.host-only");
        return added.letter(id, Optional.of(intake.receive(bytes, fileName)), seen, caller);
    }

    /**
     * Takes the letter's file away.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .already-sent, .changed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.letter-removed")
    public ConsultationView removeLetter(ConsultationId id, int seen) {
        return added.letter(id, Optional.empty(), seen, host.require(current.get(), "consultation.host-only"));
    }

    /**
     * What will happen when it is sent; nothing is done.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .already-sent, .letter-missing, .last-day-passed, .text-unregistered,
     *                 .attachment-unregistered}
     */
    @Requires(Right.CONSULT)
    public DispatchPreview preview(ConsultationId id) {
        return dispatch.preview(draft(id));
    }

    /**
     * The letter that is written on the page as it would be sent, PDF.
     *
     * @throws Refusal as {@link #preview}
     */
    @Requires(Right.CONSULT)
    public byte[] letterPreview(ConsultationId id) {
        ConsultationView draft = draft(id);
        return made.file(dispatch.letterText(draft, dispatch.checked(draft.host(), draft.text().document(), draft.text().number(),
                draft.attachments())), false);
    }

    /**
     * Sends it (skicka på remiss). There is no undoing.
     *
     * @param notSecurityClassified the declaration that nothing in it is security-classified
     * @throws Refusal as {@link #preview}, {@code consultation.changed}, {@code registry.declaration-missing, .case-closed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.sent")
    public ConsultationView send(ConsultationId id, int seen, boolean notSecurityClassified) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        ConsultationView draft = consultations.lock(id, caller.actingRegion());
        Participation.requireDraft(draft, seen);
        if (!notSecurityClassified) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        return dispatch.send(draft, caller);
    }

    private ConsultationView draft(ConsultationId id) {
        ConsultationView draft = consultations.view(id, host.require(current.get(), "consultation.host-only").actingRegion());
        Participation.requireDraft(draft, draft.revision());
        return draft;
    }

    private Caller checked(PrepareConsultation wished) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        wished.recipients().forEach(each -> each.region().ifPresent(organisation::region));
        dispatch.checked(caller.actingRegion(), wished.text().document(), wished.text().number(), wished.attachments());
        return caller;
    }
}
