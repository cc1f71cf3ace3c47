package se.samdiarium.intake;

import java.util.UUID;
import se.samdiarium.audit.Traceable;

/** Id of an import of an old diary. */
public record ImportId(UUID value) implements Traceable {

    @Override
    public String trace() {
        return "import " + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
