package se.samdiarium.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of what the register says (OSL 4 kap. 1 §): it can be seen when something was added, changed or removed.
 *
 * @param entry  the entry; empty for a change of the case
 * @param field  name of the field, as the column of the database has it
 * @param before what it said; empty for nothing
 * @param after  what it says since; empty for nothing
 * @param at     when
 * @param by     user name
 * @param reason why
 */
public record RegisterChange(Optional<EntryId> entry, String field, Optional<String> before, Optional<String> after, Instant at, String by,
        String reason) {
}
