package se.samdiarium.document;

import java.util.regex.Pattern;

/**
 * The SHA-256 (FIPS 180-4) of some bytes, by which the content store knows them.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits, was " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
