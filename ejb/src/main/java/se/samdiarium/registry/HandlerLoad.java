package se.samdiarium.registry;

/**
 * How many cases a handläggare has that are not closed.
 *
 * @param handler who
 * @param cases   how many
 */
public record HandlerLoad(String handler, long cases) {
}
