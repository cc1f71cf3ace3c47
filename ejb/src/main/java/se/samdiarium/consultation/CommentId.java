package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a comment on a section. */
public record CommentId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "consultation comment " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
