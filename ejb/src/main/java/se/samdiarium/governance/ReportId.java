package se.samdiarium.governance;

import java.util.UUID;

/** Id of a verksamhetsberättelse. */
public record ReportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
