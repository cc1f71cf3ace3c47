package se.samdiarium.organisation;

import java.util.Optional;
import java.util.UUID;

/**
 * A person who may sign for a region.
 *
 * @param account     id of the account
 * @param displayName name for people
 * @param email       address, where one is known
 * @param mandate     by which the person may sign
 */
public record MandateHolder(UUID account, String displayName, Optional<String> email, Mandate mandate) {
}
