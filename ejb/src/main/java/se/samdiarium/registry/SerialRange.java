package se.samdiarium.registry;

/**
 * Running numbers that follow on each other.
 *
 * @param first the first, from 1
 * @param last  the last, not before the first
 */
public record SerialRange(long first, long last) {
}
