package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash (FIPS 180-4).
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Sha256(String hex) implements Serializable {

    /** Refuses anything but 64 lower-case hexadecimal digits. */
    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 hash is 64 lower-case hexadecimal digits, was: " + hex);
        }
    }

    /** The hash with these 32 bytes as its value. */
    public static Sha256 ofValue(byte[] value) {
        return new Sha256(HexFormat.of().formatHex(value));
    }

    /** Hashes the given bytes. */
    public static Sha256 hash(byte[] content) {
        return ofValue(digest().digest(content));
    }

    /** Hashes the content of a file, read as a stream. */
    public static Sha256 hash(Path file) throws IOException {
        return hashStart(file, Long.MAX_VALUE);
    }

    /** Hashes at most the first bytes of a file. */
    public static Sha256 hashStart(Path file, long length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in, length);
        }
    }

    /** Hashes what a stream still has; does not close it. */
    static Sha256 hash(InputStream in) throws IOException {
        return hash(in, Long.MAX_VALUE);
    }

    static Sha256 hash(InputStream in, long length) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        int read;
        while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
            digest.update(buffer, 0, read);
            left -= read;
        }
        return ofValue(digest.digest());
    }

    /** The 32 bytes. */
    public byte[] value() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
