package se.samdiarium.governance;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * Somebody's seat in a body.
 *
 * @param id           id
 * @param body         the body
 * @param kind         as what
 * @param name         who
 * @param region       the person's region; empty for those of other organisations
 * @param organisation the person's organisation, for example Region Uppsala or SKR
 * @param namedBy      who named the person, and by what decision
 * @param from         first day
 * @param to           last day; empty while it runs
 * @param votes        whether the person votes
 */
public record Seat(SeatId id, Body body, SeatKind kind, String name, Optional<RegionCode> region, String organisation, String namedBy,
        LocalDate from, Optional<LocalDate> to, boolean votes) implements Traceable {

    /** Whether the person sits there on this day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    @Override
    public String trace() {
        return "seat " + id;
    }
}
