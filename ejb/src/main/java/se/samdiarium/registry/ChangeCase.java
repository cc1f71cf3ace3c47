package se.samdiarium.registry;

import se.samdiarium.audit.Traceable;

/**
 * A change of what the register says of a case.
 *
 * @param id       the case
 * @param revision the revision that was seen ({@link RegisteredCase#revision()})
 * @param fields   what it is to say, all of it
 * @param reason   why, 1 to 500 characters
 */
public record ChangeCase(CaseId id, long revision, CaseFields fields, String reason) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
