package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.document.TakenFile;

/** Files that have been taken in, laid where they belong in a transaction of its own. */
@ApplicationScoped
@Transactional
public class AddedFiles {

    private final ConsultationRecords consultations;
    private final WorkingRecords working;
    private final Participation participation;

    @Inject
    AddedFiles(ConsultationRecords consultations, WorkingRecords working, Participation participation) {
        this.consultations = consultations;
        this.working = working;
        this.participation = participation;
    }

    /** For the container's proxy. */
    protected AddedFiles() {
        this(null, null, null);
    }

    /** The letter of a draft as a file, or as none. */
    public ConsultationView letter(ConsultationId id, Optional<TakenFile> file, int seen, Caller by) {
        Participation.requireDraft(consultations.lock(id, by.actingRegion()), seen);
        consultations.letterFile(id, file);
        return consultations.view(id, by.actingRegion());
    }

    /** The region's answer as a file, or as none. */
    public WorkingAnswer answer(ConsultationId id, Optional<TakenFile> file, int seen, Caller by) {
        Participation.Own own = participation.of(id, by);
        WorkingAnswer now = working.lock(own.consultee().id(), by.actingRegion(), seen);
        working.file(now, file, by);
        return working.of(own.consultee().id(), by.actingRegion());
    }
}
