package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found about one signature. Names are those of the certificate.
 *
 * @param signer        commonName
 * @param organisation  organizationName
 * @param organisationNumber organizationIdentifier (ETSI EN 319 412-1 clause 5.1.4), for example NTRSE-2321000024
 * @param level         for example PAdES-BASELINE-LT
 * @param qualification ETSI TS 119 172-4, for example QESIG
 * @param claimedAt     the time the signer claims
 * @param provedAt      earliest time at which the signature provably existed (ETSI EN 319 102-1: best-signature-time)
 * @param indication    ETSI EN 319 102-1: TOTAL_PASSED, TOTAL_FAILED or INDETERMINATE
 * @param subIndication for example HASH_FAILURE
 */
public record VerifiedSignature(String signer, Optional<String> organisation, Optional<String> organisationNumber, String level,
        String qualification, Optional<Instant> claimedAt, Optional<Instant> provedAt, String indication, Optional<String> subIndication) {

    /** Whether all checks of the policy hold. Says nothing about qualification. */
    public boolean passed() {
        return "TOTAL_PASSED".equals(indication);
    }

    /** Whether it is a qualified electronic signature or seal that passes. */
    public boolean qualified() {
        return passed() && ("QESIG".equals(qualification) || "QESEAL".equals(qualification));
    }
}
