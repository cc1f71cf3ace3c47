package se.samdiarium.access.control;

import se.samdiarium.access.Caller;
import se.samdiarium.access.PasswordHash;

/**
 * Who logs in by a user name.
 *
 * @param caller who it is
 * @param hash   of the password that proves it
 */
public record LogIn(Caller caller, PasswordHash hash) {
}
