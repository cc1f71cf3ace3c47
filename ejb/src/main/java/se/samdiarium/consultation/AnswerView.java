package se.samdiarium.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * An answer that has been handed in or attached.
 *
 * @param id         id
 * @param number     1 for the first answer, 2 for the first supplement and so on
 * @param position   what it comes to
 * @param channel    how it came
 * @param document   the answer; empty for one on paper
 * @param annex      comments by section, where the answer itself is an uploaded file
 * @param hostEntry  number in the host's diary
 * @param receivedOn day it came in to the host
 * @param handedInAt when it was handed in or attached
 * @param handedInBy by whom
 * @param late       whether it came after the last day
 */
public record AnswerView(AnswerId id, int number, Position position, Channel channel, Optional<DocumentId> document, Optional<DocumentId> annex,
        String hostEntry, LocalDate receivedOn, Instant handedInAt, String handedInBy, boolean late) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
