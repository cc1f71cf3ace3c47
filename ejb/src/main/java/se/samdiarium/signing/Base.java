package se.samdiarium.signing;

import se.samdiarium.document.Sha256;

/**
 * The text that all sign.
 *
 * @param version   version of the document
 * @param sha256    of its bytes
 * @param certified whether it bears the host's seal and a field for each who signs
 * @param source    the plain version it was made of; the same when it was not certified
 */
public record Base(int version, Sha256 sha256, boolean certified, int source) {

    /** A version as it is. */
    public static Base plain(int version, Sha256 sha256) {
        return new Base(version, sha256, false, version);
    }
}
