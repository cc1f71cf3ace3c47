package se.samdiarium.signing.control;

import se.samdiarium.ades.CertificateChain;

/**
 * A signing credential at the remote trust service (CSC API v2 section 8).
 *
 * @param id    credentialID
 * @param chain the certificates, the signer's first
 */
public record Credential(String id, CertificateChain chain) {
}
