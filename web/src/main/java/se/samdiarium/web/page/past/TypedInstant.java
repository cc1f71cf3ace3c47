package se.samdiarium.web.page.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import se.samdiarium.platform.Refusal;

/**
 * An earlier instant as people type it: a day and a time of day in Sweden. In the hour that the clocks are turned back, the first one is meant.
 *
 * @param day  as {@code 2026-11-20}
 * @param time as {@code 14:30}, also with seconds; {@code 14.30} is understood
 */
record TypedInstant(String day, String time) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    /** Takes what is missing as empty. */
    TypedInstant {
        day = day == null ? "" : day.strip();
        time = time == null ? "" : time.strip();
    }

    /**
     * The day that is typed.
     *
     * @throws Refusal {@code registry.instant-misread}
     */
    static LocalDate day(String typed) {
        try {
            return date(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw misread(e, typed);
        }
    }

    /**
     * The instant.
     *
     * @throws Refusal {@code registry.instant-misread}; {@code registry.instant-not-yet} when it is later than {@code now}
     */
    Instant at(Instant now) {
        try {
            return past(date(day).atTime(LocalTime.parse(time.replace('.', ':'))).atZone(SWEDEN).toInstant(), now);
        } catch (DateTimeException e) {
            throw misread(e, (day + " " + time).strip());
        }
    }

    /** The instant that a link tells exactly, in UTC; refused as {@link #at(Instant)}. */
    static Instant exact(String utc, Instant now) {
        try {
            Instant at = Instant.parse(utc.strip());
            date(LocalDate.ofInstant(at, SWEDEN).toString());
            return past(at, now);
        } catch (DateTimeException e) {
            throw misread(e, utc);
        }
    }

    private static Instant past(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.instant-not-yet", at, now);
        }
        return at;
    }

    private static LocalDate date(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    private static Refusal misread(DateTimeException cause, String typed) {
        return new Refusal(cause, Refusal.Kind.INVALID, "registry.instant-misread", typed == null ? "" : typed);
    }
}
