package se.samdiarium.demo.trust.csc;

import java.util.List;

/**
 * What a signer is asked to allow, and what a SAD then allows: exactly these hashes with this credential (SCAL2, EN 419 241-1).
 *
 * @param credentialId the credential
 * @param hashes       SHA-256 values, 32 bytes each, base64 with padding, in the order asked
 */
record SigningScope(String credentialId, List<String> hashes) {

    /** SHA-256, the only digest algorithm here. */
    static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    /** ecdsa-with-SHA256, the only signature algorithm here. */
    static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    /** How many signatures one authorisation gives: CSC {@code multisign}. */
    static final int MULTISIGN = 1;

    SigningScope {
        hashes = List.copyOf(hashes);
    }
}
