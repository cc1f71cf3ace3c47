package se.samdiarium.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when a consultee may answer (remisstid). Days are days in Sweden, and the last day is wholly within the time.
 *
 * @param lastDay    last day for all (sista svarsdag)
 * @param extendedTo last day for this one, where more time was given (anstånd)
 */
public record AnswerTime(LocalDate lastDay, Optional<LocalDate> extendedTo) {

    /** Where the days are counted. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The last day that applies. */
    public LocalDate until() {
        return extendedTo.orElse(lastDay);
    }

    /** Whether an answer that comes on this day is late. */
    public boolean isLate(LocalDate received) {
        return received.isAfter(until());
    }

    /** Whether the time is over. */
    public boolean isOver(Instant now) {
        return isLate(day(now));
    }

    /** The day in Sweden of an instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SWEDEN);
    }
}
