package se.samdiarium.governance;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * A seat to be taken.
 *
 * @param body         the body
 * @param kind         as what
 * @param name         who, 1 to 120 characters
 * @param region       the person's region; empty for who is co-opted
 * @param organisation the person's organisation; empty: that of the region
 * @param namedBy      who named the person, and by what decision, 1 to 300 characters
 * @param from         first day
 */
public record NewSeat(Body body, SeatKind kind, String name, Optional<RegionCode> region, Optional<String> organisation, String namedBy,
        LocalDate from) {
}
