package se.samdiarium.web.page.consultation;

import java.time.Instant;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.Position;

/**
 * A consultee as a line of the table, with its position by tone, symbol and word.
 *
 * @param view    the consultee
 * @param overdue whether its last day has passed without an answer
 */
public record ConsulteeLine(ConsulteeView view, boolean overdue) {

    static ConsulteeLine of(ConsulteeView view, Instant now) {
        return new ConsulteeLine(view, view.isOverdue(now));
    }

    /** What it comes to. */
    public PositionWord word() {
        return overdue ? PositionWord.OVERDUE : PositionWord.of(view.position());
    }

    /** Whether it can be reminded and given more time. */
    public boolean waiting() {
        return view.asked() && view.position() == Position.NOT_ANSWERED;
    }
}
