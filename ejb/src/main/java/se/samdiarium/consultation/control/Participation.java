package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samdiarium.access.Caller;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.platform.Refusal;

/** Who takes part in which state. */
@ApplicationScoped
public class Participation {

    /** A consultation and the caller's region in it. */
    public record Own(ConsultationView consultation, ConsulteeView consultee) {
    }

    private final ConsultationRecords consultations;

    @Inject
    Participation(ConsultationRecords consultations) {
        this.consultations = consultations;
    }

    /** For the container's proxy. */
    protected Participation() {
        this(null);
    }

    /**
     * The consultation that is out or closed, and the caller's region that is asked in it.
     *
     * @throws Refusal {@code consultation.unknown, .not-asked, .not-out}
     */
    public Own of(ConsultationId id, Caller caller) {
        ConsultationView consultation = consultations.view(id, caller.actingRegion());
        if (consultation.state() == ConsultationState.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.not-out", consultation.title());
        }
        return new Own(consultation, consultation.of(caller.actingRegion()).filter(ConsulteeView::asked)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.not-asked", consultation.title())));
    }

    /**
     * Checks that it is a draft, and the one that was seen.
     *
     * @throws Refusal {@code consultation.already-sent, .changed}
     */
    public static void requireDraft(ConsultationView consultation, int seen) {
        if (consultation.state() != ConsultationState.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.already-sent", consultation.title());
        }
        if (consultation.revision() != seen) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.changed", consultation.title());
        }
    }

    /**
     * Checks that it is out.
     *
     * @throws Refusal {@code consultation.not-out, .closed}
     */
    public static void requireOut(ConsultationView consultation) {
        if (consultation.state() == ConsultationState.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.not-out", consultation.title());
        }
        if (consultation.state() == ConsultationState.CLOSED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.closed", consultation.title());
        }
    }
}
