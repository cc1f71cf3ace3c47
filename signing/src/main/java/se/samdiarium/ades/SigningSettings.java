package se.samdiarium.ades;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What signing and validating need besides trust.
 *
 * @param tsa     address of the time-stamp service (RFC 3161 over HTTP). Must stand in the trust lists as a time-stamp service, or what is completed
 *                will not validate
 * @param timeout longest wait for the time-stamp service and for each revocation answer, at least one second. Default 10 seconds. Longer: a slow
 *                issuer is still heard. Shorter: a caller waits less for a refusal
 * @param tempDir folder for working files, each as large as the document; made if missing. Default: the folder of the platform
 */
public record SigningSettings(URI tsa, Duration timeout, Path tempDir) {

    /** Checks the values. */
    public SigningSettings {
        Objects.requireNonNull(tsa, "tsa");
        Objects.requireNonNull(tempDir, "tempDir");
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("timeout is at least PT1S, was " + timeout);
        }
    }

    /** With the default timeout and folder. */
    public SigningSettings(URI tsa) {
        this(tsa, Duration.ofSeconds(10), Path.of(System.getProperty("java.io.tmpdir")));
    }
}
