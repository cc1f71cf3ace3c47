package se.samdiarium.post;

/**
 * A file that goes with a letter. Its bytes lie where they are kept, and are fetched when the letter is sent.
 *
 * @param source    name of the {@link EnclosureSource} that has the bytes
 * @param key       what that source calls them, at most 200 characters; the bytes behind a key never change
 * @param fileName  what the receiver sees
 * @param mediaType RFC 6838
 */
public record Enclosure(String source, String key, String fileName, String mediaType) {
}
