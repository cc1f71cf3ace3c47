package se.samdiarium.registry;

import java.time.Year;
import se.samdiarium.audit.Traceable;

/**
 * A person's word on why no case bears these numbers.
 *
 * @param series the series
 * @param year   calendar year in Sweden
 * @param range  the numbers
 * @param reason 1 to 500 characters
 */
public record ExplainNumbers(SeriesId series, Year year, SerialRange range, String reason) implements Traceable {

    @Override
    public String trace() {
        return "series " + series + " " + year + ": " + range;
    }
}
