package se.samdiarium.signing;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a file handed in as a counterpart. */
public record HandInId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "hand-in " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
