package se.samdiarium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * A yearly plan as the caller sees it.
 *
 * @param id          id
 * @param year        of which year
 * @param title       title
 * @param document    its document
 * @param version     the version it is about
 * @param state       how far it has come
 * @param createdAt   when it was made
 * @param lastDay     last day of the förankring
 * @param sentAt      when it was sent to the regions
 * @param asked       how many regions were asked
 * @param answered    how many have answered
 * @param answers     the regions and their answers: the host sees all, others their own, and all once it has been decided
 * @param decision    what was decided
 * @param publishedAt when it was published
 * @param record      the record of answers and votes that was registered
 */
public record PlanView(PlanId id, int year, String title, DocumentId document, int version, PlanState state, Instant createdAt,
        Optional<LocalDate> lastDay, Optional<Instant> sentAt, int asked, int answered, List<PlanAnswer> answers, Optional<DecisionView> decision,
        Optional<Instant> publishedAt, Optional<DocumentId> record) implements Traceable {

    /** Whether the förankring has ended on this day: all have answered, or the last day has passed. */
    public boolean isAnchored(LocalDate today) {
        return state != PlanState.DRAFT && (answered == asked || lastDay.filter(today::isAfter).isPresent());
    }

    @Override
    public String trace() {
        return "plan " + id;
    }
}
