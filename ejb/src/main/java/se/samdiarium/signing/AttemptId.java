package se.samdiarium.signing;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of one attempt to sign; travels as OAuth 2.0 {@code state}. */
public record AttemptId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "signature attempt " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
