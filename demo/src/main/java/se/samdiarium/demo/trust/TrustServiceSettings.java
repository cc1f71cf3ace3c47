package se.samdiarium.demo.trust;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that the demo trust service is told at start.
 *
 * @param dataDir      folder for keys and the list of issued certificates; created with mode 0700 if missing
 * @param port         TCP port on 127.0.0.1; 0 takes any free port. Certificates name it: a new port re-issues the signers' certificates
 * @param clientId     the only OAuth 2.0 client
 * @param clientSecret its secret, at least 16 characters
 * @param redirectUris where the browser may be sent after signing; compared exactly (RFC 9700 section 2.1)
 * @param signers      who can sign, each userId once
 * @param clock        time of certificates, time-stamps and expiry
 */
public record TrustServiceSettings(Path dataDir, int port, String clientId, String clientSecret, List<URI> redirectUris, List<DemoSigner> signers,
                                   Clock clock) {

    /** Checks and copies. @throws IllegalArgumentException in one sentence, never repeating the secret */
    public TrustServiceSettings {
        Objects.requireNonNull(dataDir, "dataDir");
        Objects.requireNonNull(clock, "clock");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port %d is not 0-65535".formatted(port));
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("clientId is empty");
        }
        if (clientSecret.length() < 16) {
            throw new IllegalArgumentException("clientSecret is shorter than 16 characters");
        }
        redirectUris = List.copyOf(redirectUris);
        signers = List.copyOf(signers);
        Set<String> seen = new HashSet<>();
        for (DemoSigner signer : signers) {
            if (!seen.add(signer.userId())) {
                throw new IllegalArgumentException("userId '%s' stands twice among the signers".formatted(signer.userId()));
            }
        }
    }

    /** All but the secret and the signers. */
    @Override
    public String toString() {
        return "TrustServiceSettings[%s, port %d, client %s, %d signers]".formatted(dataDir, port, clientId, signers.size());
    }
}
