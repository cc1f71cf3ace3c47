package se.samdiarium.access;

import java.util.Optional;

/**
 * Something that was done to an account or to those who log in, for whoever listens in the same transaction.
 *
 * @param action   audit name, {@code access.verb}
 * @param subject  kind and id, no user name: what is typed there may be a password
 * @param username of the account that changed
 * @param code     of the refusal, where something was refused
 */
public record AccessEvent(String action, String subject, Optional<String> username, Optional<String> code) {
}
