package se.samdiarium.demo.launcher;

import java.util.Optional;
import se.samdiarium.demo.sample.Person;

/**
 * How a person of the demo logs in.
 *
 * @param username log-in name
 * @param password generated at the first start
 * @param person   who it is; empty for the administrator and the auditor
 * @param pin      the signatory's PIN at the demo trust service; empty for the other roles
 */
public record Login(String username, String password, Optional<Person> person, Optional<String> pin) {

    /** Hides the password and the PIN. */
    @Override
    public String toString() {
        return "Login[" + username + "]";
    }
}
