package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a group of comments that say the same. */
public record GroupId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "comment group " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
