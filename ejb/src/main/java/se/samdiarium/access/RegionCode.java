package se.samdiarium.access;

import java.util.regex.Pattern;

/**
 * A region's code: the two digits of its county (länskod, SCB), for example {@code 03} for Region Uppsala.
 *
 * @param value two digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}");

    /** Checks the form. */
    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a region code is two digits, was " + value);
        }
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
