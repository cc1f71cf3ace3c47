package se.samdiarium.registry;

import se.samdiarium.audit.Traceable;

/**
 * A change of what the register says of an entry.
 *
 * @param id       the entry
 * @param revision the revision that was seen ({@link RegisteredEntry#revision()})
 * @param fields   what it is to say, all of it
 * @param reason   why, 1 to 500 characters
 */
public record ChangeEntry(EntryId id, long revision, EntryFields fields, String reason) implements Traceable {

    @Override
    public String trace() {
        return "entry " + id;
    }
}
