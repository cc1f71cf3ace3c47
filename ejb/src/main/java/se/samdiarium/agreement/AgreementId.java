package se.samdiarium.agreement;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of an agreement. */
public record AgreementId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "agreement " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
