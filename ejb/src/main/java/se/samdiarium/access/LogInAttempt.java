package se.samdiarium.access;

import java.util.Optional;

/**
 * Somebody says who they are.
 *
 * @param username as typed
 * @param password as typed
 * @param address  network address it comes from, as text
 * @param device   what the browser was given to be known by, if it has been given something
 */
public record LogInAttempt(String username, String password, String address, Optional<String> device) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "LogInAttempt[" + username + " from " + address + "]";
    }
}
