package se.samdiarium.registry;

/**
 * Serials that follow one another.
 *
 * @param first the first of them, from 1
 * @param last  the last of them, not before the first
 */
public record SerialRange(long first, long last) {

    /** Checks the order. */
    public SerialRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a range goes from 1 upwards, was " + first + " to " + last);
        }
    }

    /** How many serials. */
    public long count() {
        return last - first + 1;
    }

    /** Whether all of another range lie in this one. */
    public boolean holds(SerialRange other) {
        return first <= other.first && other.last <= last;
    }

    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + "–" + last;
    }
}
