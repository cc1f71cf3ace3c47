package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of an answer that has been handed in (remissvar). */
public record AnswerId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "consultation answer " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
