package se.samdiarium.intake;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a message that has been filed. */
public record MailId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "mail message " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
