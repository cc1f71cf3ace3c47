package se.samdiarium.registry;

import java.time.Instant;

/**
 * Why no case bears these numbers, as a person has said.
 *
 * @param series the series
 * @param year   calendar year in Sweden
 * @param range  the numbers
 * @param reason why
 * @param at     when it was said
 * @param by     who said it: log-in name
 */
public record NumberExplanation(SeriesId series, int year, SerialRange range, String reason, Instant at, String by) {
}
