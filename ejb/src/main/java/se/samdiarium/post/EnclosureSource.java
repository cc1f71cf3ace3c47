package se.samdiarium.post;

import java.io.IOException;
import java.nio.file.Path;

/** Has files that go with letters. A port: a feature that encloses files implements it as a CDI bean. */
public interface EnclosureSource {

    /**
     * Bytes on the local disk, until closed.
     *
     * @param file    where they lie
     * @param release gives them back
     */
    record Opened(Path file, AutoCloseable release) {
    }

    /** What its enclosures name it. */
    String name();

    /** Opens the bytes behind a key, verified. Called without a transaction. */
    Opened open(String key) throws IOException;
}
