package se.samdiarium.registry;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a draft (utkast) in a case. */
public record DraftId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "draft " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
