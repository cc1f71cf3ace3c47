package se.samdiarium.signing;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a signing round. */
public record RoundId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "round " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
