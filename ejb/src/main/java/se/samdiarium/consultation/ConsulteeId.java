package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of one who is asked, or answers unasked, in a consultation (remissinstans). */
public record ConsulteeId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "consultee " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
