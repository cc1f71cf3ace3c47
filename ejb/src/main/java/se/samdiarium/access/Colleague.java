package se.samdiarium.access;

/**
 * A person of the caller's region, as a choice in a list.
 *
 * @param username    log-in name
 * @param displayName name for people
 */
public record Colleague(String username, String displayName) {
}
