package se.samdiarium.intake;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.audit.Traceable;

/**
 * A mailbox as shown.
 *
 * @param id          id
 * @param settings    as an administrator has set it
 * @param hasPassword whether the setting that {@code secretRef} names is there
 * @param roundAt     when it was last read
 * @param roundFault  why the last reading stopped
 */
public record MailboxView(MailboxId id, MailboxSettings settings, boolean hasPassword, Optional<Instant> roundAt,
        Optional<QuarantineReason> roundFault) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
