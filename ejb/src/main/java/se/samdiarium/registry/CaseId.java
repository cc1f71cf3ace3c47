package se.samdiarium.registry;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a case (ärende). */
public record CaseId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "case " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
