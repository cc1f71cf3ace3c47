package se.samdiarium.registry;

import java.time.Instant;
import java.util.List;
import se.samdiarium.audit.Traceable;

/**
 * What the register says of a case, now or at an earlier instant.
 *
 * @param id       id
 * @param number   as issued
 * @param revision number of the last change of it, 0 when it was never changed; to be named when it is changed. Documents that are
 *                 registered in the case do not count
 * @param fields   what the register says
 * @param state    how far it had come
 * @param voided   whether its number was a mistake (makulerad)
 * @param openedAt when it was opened
 * @param openedBy by whom
 * @param entries  its documents by number
 */
public record RegisteredCase(CaseId id, String number, long revision, CaseFields fields, CaseState state, boolean voided, Instant openedAt,
        String openedBy, List<RegisteredEntry> entries) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
