package se.samdiarium.registry;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a reference to another's diary. */
public record ReferenceId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "reference " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
