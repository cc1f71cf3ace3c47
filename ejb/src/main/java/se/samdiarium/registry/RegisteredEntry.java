package se.samdiarium.registry;

import java.time.Instant;
import se.samdiarium.audit.Traceable;

/**
 * What the register says of an entry, now or at an earlier instant.
 *
 * @param id           id
 * @param caseId       its case
 * @param number       written form, for example {@code RS 2025-00123-4}
 * @param revision     number of the last change of it, 0 when it was never changed; to be named when it is changed
 * @param fields       what the register says
 * @param state        what has become of it; only what is in force can be changed
 * @param registeredAt when it was registered
 * @param registeredBy by whom
 */
public record RegisteredEntry(EntryId id, CaseId caseId, String number, long revision, EntryFields fields, EntryState state,
        Instant registeredAt, String registeredBy) implements Traceable {

    @Override
    public String trace() {
        return "entry " + id;
    }
}
