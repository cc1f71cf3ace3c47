package se.samdiarium.registry;

import java.time.Year;

/**
 * Place of a number in one of our series.
 *
 * @param series the series
 * @param year   calendar year
 * @param serial running number in the year, from 1
 */
public record LegacySerial(SeriesId series, Year year, long serial) {
}
