package se.samdiarium.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A link of the audit chain.
 *
 * @param sequence place in the chain, from 1 without gaps
 * @param previous hash of the link before, 64 zeros for the first
 * @param hash     SHA-256 over previous and the event's line
 */
record Seal(long sequence, String previous, String hash) {

    /** What comes before the first link. */
    static final Seal FIRST = new Seal(0, "", "0".repeat(64));

    static Seal stored(Object[] row) {
        return new Seal(((Number) row[0]).longValue(), (String) row[1], (String) row[2]);
    }

    /** The link that follows this one for the given event. */
    Seal next(String line) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(hash.getBytes(StandardCharsets.US_ASCII));
            byte[] digest = sha256.digest(line.getBytes(StandardCharsets.UTF_8));
            return new Seal(sequence + 1, hash, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
