package se.samdiarium.signing;

import java.net.URI;
import se.samdiarium.audit.Traceable;

/**
 * Where the signatory confirms.
 *
 * @param attempt      the attempt; comes back as {@code state}
 * @param authorizeUri the trust service's page (CSC API v2, {@code oauth2/authorize})
 */
public record Confirmation(AttemptId attempt, URI authorizeUri) implements Traceable {

    @Override
    public String trace() {
        return attempt.trace();
    }
}
