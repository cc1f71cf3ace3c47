package se.samdiarium.memo;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a memo (tjänsteutlåtande). */
public record MemoId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "memo " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
