package se.samdiarium.ades;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where trust comes from.
 *
 * @param lotl        address of the list of trusted lists (ETSI TS 119 612), http, https or file. Danger: who controls it together with a
 *                    signer's key decides what is a qualified signature
 * @param lotlSigners certificates of those who may sign the list of lists; at least one. Given from outside the network, never fetched
 * @param journal     address of the publication in the Official Journal that announces the signers; null: none. When the list of lists names
 *                    another, the announcement has been replaced and the signers must be compared with the new one
 * @param copies      the last good lists
 * @param timeout     longest wait for a connection and for an answer, at least one second. Default 10 seconds. Longer: a slow list is still had.
 *                    Shorter: a refresh ends sooner
 */
public record TrustSettings(URI lotl, List<X509Certificate> lotlSigners, URI journal, ListCopies copies, Duration timeout) {

    /** Checks the values. */
    public TrustSettings {
        Objects.requireNonNull(lotl, "lotl");
        Objects.requireNonNull(copies, "copies");
        lotlSigners = List.copyOf(lotlSigners);
        if (lotlSigners.isEmpty()) {
            throw new IllegalArgumentException("The list of trusted lists needs at least one signer's certificate");
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("timeout is at least PT1S, was " + timeout);
        }
    }

    /** One signer, copies in a folder, the default timeout. */
    public TrustSettings(URI lotl, X509Certificate lotlSigner, Path cacheDir) {
        this(lotl, List.of(lotlSigner), null, new TrustedListCache(cacheDir), Duration.ofSeconds(10));
    }
}
