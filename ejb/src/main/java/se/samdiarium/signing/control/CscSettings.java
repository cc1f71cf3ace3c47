package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.platform.Refusal;

/** How to reach the remote trust service (Cloud Signature Consortium API v2). */
@ApplicationScoped
public class CscSettings {

    private final Optional<URI> base;
    private final Optional<String> clientId;
    private final Optional<String> clientSecret;
    private final Optional<URI> redirect;
    private final Duration timeout;

    /**
     * Without a base address, client and redirect address everything but signing works.
     *
     * @param base         base address, without a slash at the end, for example {@code https://tsp.example/csc/v2}
     * @param clientId     OAuth 2.0 client id the service knows us by
     * @param clientSecret OAuth 2.0 client secret; keep it out of files others can read
     * @param redirect     where the service sends the signatory back: {@code <our address>/signera/svar}; must be registered there
     * @param timeout      longest wait for an answer; ISO 8601, default 15 seconds; longer: a signatory waits longer for a dead service
     */
    @Inject
    CscSettings(@ConfigProperty(name = "samdiarium.csc.base-uri") Optional<URI> base,
            @ConfigProperty(name = "samdiarium.csc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "samdiarium.csc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "samdiarium.csc.redirect-uri") Optional<URI> redirect,
            @ConfigProperty(name = "samdiarium.csc.timeout", defaultValue = "PT15S") Duration timeout) {
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.redirect = redirect;
        this.timeout = timeout;
    }

    /** For the container's proxy. */
    protected CscSettings() {
        this(null, null, null, null, null);
    }

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
