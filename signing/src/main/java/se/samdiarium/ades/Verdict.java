package se.samdiarium.ades;

import java.time.Instant;
import java.util.List;

/** What a signed file is worth under the strict policy, at one moment, with one set of trust lists. */
public sealed interface Verdict {

    /** What the verdict rests on. */
    Assessment assessment();

    /** Every signature passes, the new one reaches the required qualification, and nothing else was added to the base. */
    record Accepted(Assessment assessment) implements Verdict {
    }

    /** The file does not do, and asking again will not change it. */
    record Rejected(Assessment assessment) implements Verdict {
    }

    /**
     * Nothing can be said now: trust lists or revocation data are missing. Neither valid nor invalid; ask again later.
     *
     * @param retryAt earliest time at which another answer may be had
     */
    record Undetermined(Assessment assessment, Instant retryAt) implements Verdict {
    }

    /**
     * The evidence of a verdict.
     *
     * @param at         time of validation
     * @param document   hash of the signed file
     * @param required   qualification that was asked for; null when none was
     * @param signatures in the order of the file; empty if it could not be read
     * @param policy     policy by which it was judged
     * @param trust      snapshot id of the trust lists ({@link TrustStatus#snapshot()}); null if there was none
     * @param reasons    why not accepted; empty when accepted
     * @param reports    for the archive; empty if the file could not be validated
     */
    record Assessment(Instant at, Sha256 document, RequiredQualification required, List<SignatureFinding> signatures, Policy policy,
            Sha256 trust, List<Reason> reasons, Reports reports) {

        /** Copies the lists. */
        public Assessment {
            signatures = List.copyOf(signatures);
            reasons = List.copyOf(reasons);
        }

        /** The first moment at which one of the signatures ceases to be provable; null when one does not pass now or there is none. */
        public Instant provableUntil() {
            boolean known = signatures.stream().allMatch(finding -> finding.provableUntil() != null);
            return known ? signatures.stream().map(SignatureFinding::provableUntil).min(Instant::compareTo).orElse(null) : null;
        }

        /** Whether one of the reasons has this code. */
        public boolean hasReason(String code) {
            return reasons.stream().anyMatch(reason -> reason.code().equals(code));
        }
    }

    /**
     * The policy of a verdict.
     *
     * @param name    name
     * @param version a published version never changes
     * @param sha256  hash of the policy file
     */
    record Policy(String name, int version, Sha256 sha256) {
    }
}
