package se.samdiarium.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password: PBKDF2 with HMAC-SHA-512 (NIST SP 800-132), written {@code pbkdf2-sha512$rounds$salt$hash} in Base64.
 *
 * @param text the written form
 */
public record PasswordHash(String text) {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 512;
    private static final PasswordHash DECOY = of("decoy");

    /** Hashes a new password with a fresh 16-byte salt. */
    public static PasswordHash of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha512$%d$%s$%s".formatted(ROUNDS, base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, ROUNDS))));
    }

    /** A hash nobody has the password of: checking against it takes as long as a real check. */
    public static PasswordHash decoy() {
        return DECOY;
    }

    /** Whether this is the password, compared in constant time. */
    public boolean matches(String password) {
        String[] parts = text.split("\\$");
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, base64.decode(parts[2]), Integer.parseInt(parts[1])));
    }

    /** Hides the hash. */
    @Override
    public String toString() {
        return "PasswordHash";
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
        }
    }
}
