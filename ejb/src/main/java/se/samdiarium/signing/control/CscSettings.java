package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.platform.Refusal;

/** How to reach the remote trust service (Cloud Signature Consortium API v2). Without these settings everything but signing works. */
@ApplicationScoped
public class CscSettings {

    /** Base address, without a slash at the end, for example {@code https://tsp.example/csc/v2}. */
    @Inject
    @ConfigProperty(name = "samdiarium.csc.base-uri")
    private Optional<URI> base;

    /** OAuth 2.0 client id the service knows us by. */
    @Inject
    @ConfigProperty(name = "samdiarium.csc.client-id")
    private Optional<String> clientId;

    /** OAuth 2.0 client secret. Keep it out of files others can read. */
    @Inject
    @ConfigProperty(name = "samdiarium.csc.client-secret")
    private Optional<String> clientSecret;

    /** Where the service sends the signatory back: {@code <our address>/signera/svar}; must be registered there. */
    @Inject
    @ConfigProperty(name = "samdiarium.csc.redirect-uri")
    private Optional<URI> redirect;

    /** Longest wait for an answer. ISO 8601, default 15 seconds. Longer: a signatory waits longer for a dead service. */
    @Inject
    @ConfigProperty(name = "samdiarium.csc.timeout", defaultValue = "PT15S")
    private Duration timeout;

    URI base() {
        return set("samdiarium.csc.base-uri", base);
    }

    String clientId() {
        return set("samdiarium.csc.client-id", clientId);
    }

    String clientSecret() {
        return set("samdiarium.csc.client-secret", clientSecret);
    }

    URI redirect() {
        return set("samdiarium.csc.redirect-uri", redirect);
    }

    Duration timeout() {
        return timeout;
    }

    private static <T> T set(String name, Optional<T> value) {
        return value.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", name));
    }
}
