package se.samdiarium.registry.control;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.LegacyEntry;

/**
 * An entry that an import meets, in the form the diary keeps it; correspondent and note may be null.
 */
record LegacyKnownEntry(EntryId id, CaseId file, int number, String title, Direction direction, String type, LocalDate date,
        String correspondent, String note) {

    /** A row that is to become an entry. */
    static LegacyKnownEntry of(EntryId id, CaseId file, LegacyEntry entry) {
        return new LegacyKnownEntry(id, file, entry.number(), entry.title(), entry.direction(), entry.type(), entry.date(),
                entry.correspondent().orElse(null), entry.note().orElse(null));
    }

    /** Whether the row tells the same, or what stood here before a later change. */
    boolean isTold(LegacyEntry row, Set<String> earlier) {
        return same(title, row.title(), earlier) && same(direction.name(), row.direction().name(), earlier) && same(type, row.type(), earlier)
                && same(date.toString(), row.date().toString(), earlier) && same(correspondent, row.correspondent().orElse(null), earlier)
                && same(note, row.note().orElse(null), earlier);
    }

    private static boolean same(String kept, String told, Set<String> earlier) {
        return Objects.equals(kept, told) || told != null && earlier.contains(told);
    }
}
