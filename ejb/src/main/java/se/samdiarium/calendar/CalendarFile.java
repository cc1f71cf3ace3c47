package se.samdiarium.calendar;

/**
 * A calendar as a file.
 *
 * @param text RFC 5545, lines folded and ended by CRLF
 * @param tag  same for the same text
 */
public record CalendarFile(String text, String tag) {
}
