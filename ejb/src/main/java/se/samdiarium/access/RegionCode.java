package se.samdiarium.access;

/**
 * A region's code: the two digits of its county (länskod, SCB), for example {@code 03} for Region Uppsala.
 *
 * @param value two digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    /** Checks the form. */
    public RegionCode {
        if (!value.matches("[0-9]{2}")) {
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
