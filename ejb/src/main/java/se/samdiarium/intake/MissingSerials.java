package se.samdiarium.intake;

/**
 * Numbers of an imported year that no case bears.
 *
 * @param prefix   of the series
 * @param year     calendar year
 * @param first    first running number
 * @param last     last running number
 * @param declared whether they were declared lost by this import
 */
public record MissingSerials(String prefix, int year, long first, long last, boolean declared) {

    /** {@code RS 2015: 7} or {@code RS 2015: 7–9}. */
    public String text() {
        return prefix + " " + year + ": " + first + (first == last ? "" : "–" + last);
    }
}
