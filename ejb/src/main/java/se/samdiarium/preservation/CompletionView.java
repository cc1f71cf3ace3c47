package se.samdiarium.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.RoundId;

/**
 * How far the wrapping up of a round has come.
 *
 * @param round       the round
 * @param begunAt     when it began
 * @param certificate the certificate of completion, a PDF
 * @param pack        the package, an ASiC-E
 * @param completedAt when all was made, registered and handed out
 * @param fault       what stopped it at the last try, in Swedish
 * @param nextTry     when it is tried again
 * @param copies      the copy of each region, by region code
 */
public record CompletionView(RoundId round, Instant begunAt, Optional<DocumentId> certificate, Optional<DocumentId> pack,
        Optional<Instant> completedAt, Optional<String> fault, Instant nextTry, List<DistributionView> copies) implements Traceable {

    /** How many regions have opened their copy. */
    public long opened() {
        return copies.stream().filter(copy -> copy.openedAt().isPresent()).count();
    }

    @Override
    public String trace() {
        return "completion of " + round.trace();
    }
}
