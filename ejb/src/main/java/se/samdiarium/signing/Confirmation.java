package se.samdiarium.signing;

import java.net.URI;
import se.samdiarium.audit.Traceable;

/**
 * Where the signatory confirms.
 *
 * @param attempt      the attempt; comes back as {@code state}
 * @param digest       SHA-256 of the data to be signed, in hexadecimal: the trust service shows the same, and the signatory compares
 * @param authorizeUri the trust service's page (CSC API v2, {@code oauth2/authorize})
 */
public record Confirmation(AttemptId attempt, String digest, URI authorizeUri) implements Traceable {

    @Override
    public String trace() {
        return attempt.trace();
    }
}
