package se.samdiarium.document;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a received file that is not yet registered. */
public record ReceivedId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "received file " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
