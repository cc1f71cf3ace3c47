package se.samdiarium.consultation.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.RemissText;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Reading consultations: the host its own, a region those it is asked in once they are sent. */
@UseCase
public class Consultations {

    private final ConsultationRecords consultations;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    Consultations(ConsultationRecords consultations, Documents documents, CurrentCaller current) {
        this.consultations = consultations;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Consultations() {
        this(null, null, null);
    }

    /** All that the caller's region may know of, the newest first. */
    @Requires(Right.READ)
    public List<ConsultationView> all() {
        return consultations.all(current.get().actingRegion());
    }

    /**
     * One of them: the host sees all who are asked and what they answered, a region itself only.
     *
     * @throws Refusal {@code consultation.unknown} also when it exists but the caller may not know of it
     */
    @Requires(Right.READ)
    public ConsultationView of(ConsultationId id) {
        return consultations.view(id, current.get().actingRegion());
    }

    /**
     * The text that is asked about, by its sections.
     *
     * @throws Refusal {@code consultation.unknown}
     */
    @Requires(Right.READ)
    public List<TextSection> text(ConsultationId id) {
        ConsultationView consultation = of(id);
        return RemissText.sections(documents.blocks(consultation.text().document(), consultation.text().number()));
    }
}
