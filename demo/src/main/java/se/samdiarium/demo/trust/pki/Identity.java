package se.samdiarium.demo.trust.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and its certificate chain.
 *
 * @param key   P-256 private key
 * @param chain own certificate first, root last
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    /** Copies the chain. */
    public Identity {
        chain = List.copyOf(chain);
    }

    /** The own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
