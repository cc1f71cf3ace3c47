package se.samdiarium.ades;

import java.time.Instant;
import java.util.List;

/**
 * What a signed file is worth that nobody has asked for: without a base, without a required qualification.
 *
 * @param at         time of validation
 * @param document   hash of the file
 * @param outcome    of all signatures together
 * @param signatures in the order of the file
 * @param unsigned   names of files in a container that no signature covers
 * @param policy     policy by which it was judged
 * @param trust      snapshot id of the trust lists; null if there was none
 * @param reasons    why it did not pass; empty when it did
 * @param reports    empty if the file could not be validated
 */
public record Examination(Instant at, Sha256 document, Outcome outcome, List<SignatureFinding> signatures, List<String> unsigned,
        Verdict.Policy policy, Sha256 trust, List<Reason> reasons, Reports reports) {

    /** Of all signatures together. */
    public enum Outcome {
        /** Every signature passes, and in a container every file is signed. */
        PASSED,
        /** Some signature fails, or something is not covered. */
        FAILED,
        /** No signature fails, but of some nothing certain can be said. */
        INDETERMINATE,
        /** The file can be read and carries no signature. */
        UNSIGNED,
        /** Neither a PDF nor a container of signatures, or broken. */
        UNREADABLE,
        /** There are no usable trust lists: neither valid nor invalid. */
        TRUST_UNAVAILABLE
    }

    /** Copies the lists. */
    public Examination {
        signatures = List.copyOf(signatures);
        unsigned = List.copyOf(unsigned);
        reasons = List.copyOf(reasons);
    }
}
