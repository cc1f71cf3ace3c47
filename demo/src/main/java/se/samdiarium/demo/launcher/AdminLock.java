package se.samdiarium.demo.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** Locks the server's administration: its key file gets a hash that no password has, since the hash is chosen and not computed. */
final class AdminLock {

    private static final int HASH_AND_SALT = 40;

    private AdminLock() {
    }

    /** Content of {@code admin-keyfile}: user, hash of a kind the server knows, group. */
    static String keyfile() {
        byte[] bytes = new byte[HASH_AND_SALT];
        new SecureRandom().nextBytes(bytes);
        return "admin;{SSHA256}" + Base64.getEncoder().encodeToString(bytes) + ";asadmin\n";
    }
}
