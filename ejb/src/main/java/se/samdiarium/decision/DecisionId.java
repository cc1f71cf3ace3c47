package se.samdiarium.decision;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a decision. */
public record DecisionId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "decision " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
