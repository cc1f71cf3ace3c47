package se.samdiarium.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import se.samdiarium.document.Sha256;

/**
 * Where bytes lie: write-once, known by their SHA-256.
 *
 * <p>Life cycle: {@link #stage} takes bytes in and hashes them, {@link #keep} makes them lasting, {@link #fetch} gives them back,
 * verified. Staged bytes that are closed without being kept are gone.
 */
public interface ContentStore {

    /** Bytes on the local disk, hashed, not yet kept. */
    interface Staged extends AutoCloseable {

        /** Where the bytes are until closed. */
        Path file();

        /** Their SHA-256. */
        Sha256 sha256();

        /** How many. */
        long size();

        /** Removes the staged bytes; kept ones stay. */
        @Override
        void close() throws IOException;
    }

    /** Verified bytes on the local disk, until closed. */
    interface Fetched extends AutoCloseable {

        /** Where the bytes are until closed. */
        Path file();

        /** Gives back what was fetched; kept bytes stay. */
        @Override
        void close() throws IOException;
    }

    /**
     * Kept bytes, as the store lists them.
     *
     * @param sha256 their SHA-256
     * @param size   how many
     * @param keptAt when they were kept
     */
    record Kept(Sha256 sha256, long size, Instant keptAt) {
    }

    /**
     * Takes bytes in.
     *
     * @param most upper limit in bytes
     * @throws se.samdiarium.platform.Refusal {@code document.empty}, {@code document.too-large}; nothing is left behind
     */
    Staged stage(InputStream bytes, long most) throws IOException;

    /** Makes staged bytes lasting: after the return they survive a power cut. Keeping bytes that are there already changes nothing. */
    void keep(Staged staged) throws IOException;

    /**
     * The bytes, verified.
     *
     * @throws se.samdiarium.platform.Refusal {@code document.content-damaged} when they are missing or no longer have this SHA-256
     */
    Fetched fetch(Sha256 sha256);

    /** Whether there are bytes kept under this hash, whole or not. */
    boolean holds(Sha256 sha256);

    /** All that is kept, in no order; to be closed. What is kept or removed meanwhile may be in it or not. */
    Stream<Kept> list() throws IOException;

    /**
     * Removes kept bytes; those that are not there are no fault. Nothing here knows whether they are needed: see {@link ContentSweep}, which
     * alone may call this.
     */
    void remove(Sha256 sha256) throws IOException;
}
