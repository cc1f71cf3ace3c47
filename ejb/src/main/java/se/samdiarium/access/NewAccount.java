package se.samdiarium.access;

import java.util.Optional;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param username    log-in name: lower-case letters, digits, dot, hyphen; 3 to 80
 * @param displayName name for people
 * @param region      the person's region; empty only for administrators and auditors
 * @param roles       at least one
 * @param password    at least 12 characters
 */
public record NewAccount(String username, String displayName, Optional<RegionCode> region, Set<Role> roles, String password) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + region + ", " + roles + "]";
    }
}
