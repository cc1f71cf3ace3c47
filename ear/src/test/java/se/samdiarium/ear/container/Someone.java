package se.samdiarium.ear.container;

import java.util.UUID;

/**
 * A person a test has made.
 *
 * @param account  id
 * @param username log-in name
 * @param password of this test only
 */
record Someone(UUID account, String username, String password) {
}
