package se.samdiarium.registry;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of an entry in the diary. */
public record EntryId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "entry " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
