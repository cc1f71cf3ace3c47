package se.samdiarium.intake;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a mailbox (funktionsbrevlåda). */
public record MailboxId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "mailbox " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
