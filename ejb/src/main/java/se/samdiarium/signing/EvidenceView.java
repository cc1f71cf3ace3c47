package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a region's counterpart was accepted.
 *
 * @param part        the region's part of the round
 * @param sha256      of the file that was judged, in hexadecimal
 * @param verdict     for example ACCEPTED
 * @param policy      name and version
 * @param trust       set of trusted lists: SHA-256 in hexadecimal
 * @param bestTime    earliest time at which the signature provably existed (ETSI EN 319 102-1)
 * @param validatedAt when it was judged
 */
public record EvidenceView(CounterpartView part, String sha256, String verdict, String policy, String trust, Optional<Instant> bestTime,
        Instant validatedAt) {

    /** The signature as found then. */
    public VerifiedSignature signature() {
        return new VerifiedSignature(part.signer().orElse("–"), Optional.empty(), Optional.empty(), part.level().orElse("–"),
                part.qualification().orElse("NA"), Optional.empty(), bestTime, "ACCEPTED".equals(verdict) ? "TOTAL_PASSED" : "INDETERMINATE",
                Optional.empty());
    }
}
