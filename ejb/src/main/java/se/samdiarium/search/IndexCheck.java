package se.samdiarium.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a comparison of the database and the index has found. Changes made meanwhile are looked at again before they are told.
 *
 * @param at      when it ended
 * @param entries entries the database has
 * @param missing entries that are not in the index, the first hundred
 * @param older   entries that are in the index otherwise than in the database, the first hundred
 * @param surplus entries that are in the index only, the first hundred
 * @param differ  how many entries differ
 * @param millis  how long it took
 */
public record IndexCheck(Instant at, long entries, List<UUID> missing, List<UUID> older, List<UUID> surplus, long differ, long millis) {

    /** Keeps its own copies. */
    public IndexCheck {
        missing = List.copyOf(missing);
        older = List.copyOf(older);
        surplus = List.copyOf(surplus);
    }

    /** Whether database and index agree to the document. */
    public boolean agrees() {
        return differ == 0;
    }
}
