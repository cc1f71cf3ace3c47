package se.samdiarium.consultation.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeEvent;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.control.ConsultationLetters;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.ConsulteeRecords;
import se.samdiarium.consultation.control.Participation;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** What the host does while a consultation is out: reminds, gives more time, closes. */
@UseCase
public class Running {

    private static final int LONGEST_REASON = 1_000;

    private final ConsultationRecords consultations;
    private final ConsulteeRecords consultees;
    private final ConsultationLetters letters;
    private final Organisation organisation;
    private final HostRegion host;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Running(ConsultationRecords consultations, ConsulteeRecords consultees, ConsultationLetters letters, Organisation organisation,
            HostRegion host, CurrentCaller current, Clock clock) {
        this.consultations = consultations;
        this.consultees = consultees;
        this.letters = letters;
        this.organisation = organisation;
        this.host = host;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Running() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Reminds those who were asked and have not answered, each at most once a day.
     *
     * @param only which of them; none: all
     * @return those that were reminded now
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .closed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.reminded")
    public List<ConsulteeId> remind(ConsultationId id, Set<ConsulteeId> only) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        ConsultationView consultation = out(id, caller);
        LocalDate today = AnswerTime.day(clock.instant());
        List<ConsulteeView> silent = consultation.asked().stream().filter(each -> !each.hasAnswered())
                .filter(each -> only.isEmpty() || only.contains(each.id()))
                .filter(each -> each.reminded().filter(before -> AnswerTime.day(before.at()).equals(today)).isEmpty()).toList();
        String name = organisation.region(consultation.host()).name();
        silent.forEach(each -> consultees.happened(each.id(), ConsulteeEvent.Kind.REMINDED, letters.reminder(consultation, each, name), caller));
        return silent.stream().map(ConsulteeView::id).toList();
    }

    /**
     * Gives a consultee more time (anstånd).
     *
     * @param until  the new last day: after the one for all, and not passed
     * @param reason why, 1 to 1000 characters
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .closed, .consultee-unknown, .already-answered, .extension-invalid,
     *                 .reason-missing}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.extended")
    public ConsultationView extend(ConsultationId id, ConsulteeId consultee, LocalDate until, String reason) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        ConsultationView consultation = out(id, caller);
        ConsulteeView to = consultation.asked().stream().filter(each -> each.id().equals(consultee)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.consultee-unknown", consultee));
        String why = reason == null ? "" : reason.strip();
        if (to.hasAnswered()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.already-answered", to.name());
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.reason-missing", LONGEST_REASON);
        }
        LocalDate today = AnswerTime.day(clock.instant());
        if (!until.isAfter(consultation.lastDay()) || until.isBefore(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.extension-invalid", until, consultation.lastDay(), today);
        }
        String name = organisation.region(consultation.host()).name();
        consultees.extended(consultee, until, why, letters.extension(consultation, to, until, why, name), caller);
        return consultations.view(id, caller.actingRegion());
    }

    /**
     * Closes it: answers are no longer handed in on the page.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .closed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.closed")
    public ConsultationView close(ConsultationId id) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        out(id, caller);
        consultations.closed(id, caller);
        return consultations.view(id, caller.actingRegion());
    }

    private ConsultationView out(ConsultationId id, Caller caller) {
        ConsultationView consultation = consultations.lock(id, caller.actingRegion());
        Participation.requireOut(consultation);
        return consultation;
    }
}
