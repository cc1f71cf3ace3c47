package se.samdiarium.signing;

import java.time.Instant;

/**
 * That a region was reminded.
 *
 * @param at       when
 * @param daysLeft days before the deadline it was for
 * @param byHost   whether a person of the host did it; else the calendar
 * @param letters  how many letters went out by e-mail with it
 */
public record Reminder(Instant at, int daysLeft, boolean byHost, int letters) {
}
