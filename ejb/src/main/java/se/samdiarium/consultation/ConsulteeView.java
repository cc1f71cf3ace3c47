package se.samdiarium.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * One who is asked, or who answers unasked (remissinstans).
 *
 * @param id      id
 * @param region  the region it is; empty for others
 * @param name    name
 * @param email   address of one that is no region, where known
 * @param asked   false for one who answers unasked (spontansvar)
 * @param time    until when it may answer
 * @param answers what it has answered, the newest first
 * @param events  what was done towards it, the newest first
 */
public record ConsulteeView(ConsulteeId id, Optional<RegionCode> region, String name, Optional<String> email, boolean asked, AnswerTime time,
        List<AnswerView> answers, List<ConsulteeEvent> events) implements Traceable {

    /** Keeps its own copies. */
    public ConsulteeView {
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /** What it comes to: that of the newest answer, or that it has not answered. */
    public Position position() {
        return answers.isEmpty() ? Position.NOT_ANSWERED : answers.getFirst().position();
    }

    /** Whether it has answered, if only that it abstains. */
    public boolean hasAnswered() {
        return !answers.isEmpty();
    }

    /** The newest answer. */
    public Optional<AnswerView> answer() {
        return answers.stream().findFirst();
    }

    /** Whether its first answer came after its last day. */
    public boolean isLate() {
        return hasAnswered() && answers.getLast().late();
    }

    /** Whether it was asked, has not answered, and its last day has passed. */
    public boolean isOverdue(Instant now) {
        return asked && !hasAnswered() && time.isOver(now);
    }

    /** When it was last reminded. */
    public Optional<ConsulteeEvent> reminded() {
        return events.stream().filter(event -> event.kind() == ConsulteeEvent.Kind.REMINDED).findFirst();
    }

    /** The extension that applies. */
    public Optional<ConsulteeEvent> extension() {
        return events.stream().filter(event -> event.kind() == ConsulteeEvent.Kind.EXTENDED).findFirst();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
