package se.samdiarium.document;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a document (handling). */
public record DocumentId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "document " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
