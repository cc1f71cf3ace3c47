package se.samdiarium.registry;

import java.util.UUID;

/** Id of an entry in the diary. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
