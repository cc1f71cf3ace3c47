package se.samdiarium.signing;

import java.time.Instant;
import java.util.List;
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

    /** The region's signatures as found when each was accepted, in order. */
    public List<VerifiedSignature> signatures() {
        String indication = "ACCEPTED".equals(verdict) ? "TOTAL_PASSED" : "INDETERMINATE";
        return part.signatures().stream().map(signature -> new VerifiedSignature(signature.signer(), Optional.empty(), Optional.empty(),
                signature.level().orElse("–"), signature.qualification(), Optional.empty(), signature.at(), indication, Optional.empty())).toList();
    }
}
