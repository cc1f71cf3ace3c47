package se.samdiarium.consultation.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.consultation.AttachAnswer;
import se.samdiarium.consultation.Channel;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.Recipient;
import se.samdiarium.consultation.control.AnswerRecords;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.ConsulteeRecords;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.PreparedEntries;

/** Answers that came by mail or on paper, and those of others than the asked: the host attaches the entry they are registered by. */
@UseCase
public class ReceivedAnswers {

    private final ConsultationRecords consultations;
    private final ConsulteeRecords consultees;
    private final AnswerRecords answers;
    private final PreparedEntries entries;
    private final Organisation organisation;
    private final HostRegion host;
    private final CurrentCaller current;

    @Inject
    ReceivedAnswers(ConsultationRecords consultations, ConsulteeRecords consultees, AnswerRecords answers, PreparedEntries entries,
            Organisation organisation, HostRegion host, CurrentCaller current) {
        this.consultations = consultations;
        this.consultees = consultees;
        this.answers = answers;
        this.entries = entries;
        this.organisation = organisation;
        this.host = host;
        this.current = current;
    }

    /** For the container's proxy. */
    protected ReceivedAnswers() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Attaches an incoming entry of the host's diary as an answer. The day it came in tells whether it is late. For a consultee that has answered it
     * is a supplement: what was said before is still said.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .entry-not-incoming, .entry-attached, .consultee-unknown,
     *                 .recipient-invalid, .position-computed}, {@code registry.entry-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.answer-attached")
    public ConsultationView attach(ConsultationId id, AttachAnswer answer) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        ConsultationView consultation = consultations.lock(id, caller.actingRegion());
        if (consultation.state() == ConsultationState.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.not-out", consultation.title());
        }
        if (answer.position() == null || !answer.position().canBeChosen()) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.position-computed", String.valueOf(answer.position()));
        }
        EntryView entry = incoming(answer, caller);
        ConsulteeId consultee = answer.consultee().map(each -> known(consultation, each)).orElseGet(() -> unasked(consultation, answer.name()));
        ConsulteeView to = consultations.view(id, caller.actingRegion()).consultees().stream().filter(each -> each.id().equals(consultee)).findFirst()
                .orElseThrow();
        int number = answers.next(consultee);
        List<CommentDraft> comments = new ArrayList<>(answers.comments(consultee, number - 1));
        comments.addAll(answer.comments().stream().filter(each -> !each.isEmpty()).toList());
        LocalDate received = entry.date();
        answers.add(new AnswerRecords.NewAnswer(consultee, answer.position(), Channel.REGISTRAR, entry.document(), Optional.empty(), entry.id(),
                Optional.empty(), received, to.asked() && to.time().isLate(received), comments), number, caller);
        return consultations.view(id, caller.actingRegion());
    }

    private EntryView incoming(AttachAnswer answer, Caller caller) {
        EntryView entry = entries.entry(answer.entry(), caller.actingRegion());
        if (entry.direction() != Direction.INCOMING || entry.state() != EntryState.REGISTERED) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.entry-not-incoming", entry.number());
        }
        if (answers.isAttached(entry.id())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.entry-attached", entry.number());
        }
        return entry;
    }

    private static ConsulteeId known(ConsultationView consultation, ConsulteeId id) {
        return consultation.consultees().stream().map(ConsulteeView::id).filter(id::equals).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.consultee-unknown", id));
    }

    /** One who was not asked; a region by its name is that region. One of that name who has answered before is the same. */
    private ConsulteeId unasked(ConsultationView consultation, Optional<String> name) {
        String named = name.orElse("");
        Optional<ConsulteeId> there = consultation.consultees().stream().filter(each -> each.name().equalsIgnoreCase(named)).map(ConsulteeView::id)
                .findFirst();
        return there.orElseGet(() -> {
            Optional<RegionView> region = organisation.regions().stream().filter(each -> each.name().equalsIgnoreCase(named)).findFirst();
            return consultees.add(consultation.id(), region.map(each -> Recipient.of(each.code()))
                    .orElseGet(() -> new Recipient(Optional.empty(), name, Optional.empty())), false);
        });
    }
}
