package se.samdiarium.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens an address without log-in: 256 bits by chance, in base64url (RFC 4648, 5) without padding. Whoever has it reads what is behind it.
 *
 * @param value 43 characters
 */
public record AddressSecret(String value) {

    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    /** Checks the form. */
    public AddressSecret {
        if (!isSecret(value)) {
            throw new IllegalArgumentException("not a secret of an address");
        }
    }

    /** A new one. */
    public static AddressSecret random(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new AddressSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether the text has the form of one. */
    public static boolean isSecret(String text) {
        return text != null && text.matches(FORM);
    }

    /** What is stored of it: SHA-256 in hexadecimal. So many bits by chance need no salt. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hides it. */
    @Override
    public String toString() {
        return "AddressSecret";
    }
}
