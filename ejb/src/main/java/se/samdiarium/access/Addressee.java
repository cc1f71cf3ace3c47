package se.samdiarium.access;

/**
 * A person with an active account whom letters reach.
 *
 * @param person who
 * @param email  address
 */
public record Addressee(Caller person, String email) {
}
