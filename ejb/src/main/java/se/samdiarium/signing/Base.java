package se.samdiarium.signing;

import se.samdiarium.document.Sha256;

/**
 * The text that all sign.
 *
 * @param version   version of the document
 * @param sha256    of its bytes
 * @param certified whether it bears the host's seal and a field for each who signs
 */
public record Base(int version, Sha256 sha256, boolean certified) {
}
