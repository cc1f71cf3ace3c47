package se.samdiarium.intake;

import java.io.InputStream;

/**
 * A file as sent.
 *
 * @param name  its name
 * @param bytes read to the end, not closed
 */
public record SentFile(String name, InputStream bytes) {
}
