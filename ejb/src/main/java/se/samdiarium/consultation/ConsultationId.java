package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of a consultation (remiss). */
public record ConsultationId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "consultation " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
