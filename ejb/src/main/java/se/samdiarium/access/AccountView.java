package se.samdiarium.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account, for administrators.
 *
 * @param username    log-in name
 * @param displayName name for people
 * @param region      the person's region; empty for the whole installation
 * @param roles       what the person is
 * @param active      whether the person may log in
 * @param createdAt   when it was made
 */
public record AccountView(String username, String displayName, Optional<RegionCode> region, Set<Role> roles, boolean active, Instant createdAt) {
}
