package se.samdiarium.document;

/**
 * A file that has left the inbox.
 *
 * @param sha256   of the bytes
 * @param fileName as sent
 */
public record TakenFile(Sha256 sha256, String fileName) {
}
