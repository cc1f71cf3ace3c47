package se.samdiarium.intake;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a message that could not be taken. */
public record QuarantineId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "quarantined message " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
