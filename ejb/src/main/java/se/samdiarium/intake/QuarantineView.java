package se.samdiarium.intake;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.audit.Traceable;

/**
 * A message that could not be taken, as shown.
 *
 * @param id        id
 * @param mailbox   name of the mailbox it lies in
 * @param sender    address of the From line; may be empty
 * @param subject   may be empty
 * @param arrivedAt when the mail server received it
 * @param size      in bytes
 * @param reason    why
 * @param lastAt    when it was last tried
 * @param attempts  how often
 * @param state     what became of it
 * @param decision  why it was dismissed
 * @param decidedBy who decided
 */
public record QuarantineView(QuarantineId id, String mailbox, String sender, String subject, Instant arrivedAt, long size,
        QuarantineReason reason, Instant lastAt, int attempts, QuarantineState state, Optional<String> decision, Optional<String> decidedBy)
        implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
