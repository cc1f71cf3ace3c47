package se.samdiarium.document;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The bytes of a version, verified against their SHA-256, on the local disk for as long as this is open.
 *
 * <pre>{@code
 * try (OpenedVersion opened = documents.open(id, 2)) {
 *     Files.copy(opened.file(), out);
 * }
 * }</pre>
 * Keeping the path after closing is wrong: with a remote content store the file is gone.
 *
 * @param version what it is
 * @param file    the bytes
 * @param release gives the local copy back
 */
public record OpenedVersion(VersionView version, Path file, AutoCloseable release) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        try {
            release.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
