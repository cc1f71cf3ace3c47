package se.samdiarium.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a signed file is worth, told to anybody who asks.
 *
 * @param fileName   as it was sent, or as it is called in its container
 * @param size       in bytes; 0 for a file inside a package
 * @param sha256     of the file, in hexadecimal
 * @param at         when it was judged
 * @param outcome    of all signatures together
 * @param signatures in the order of the file
 * @param policy     name and version
 * @param trust      by which trusted lists
 * @param reasons    why it does not pass
 * @param inside     the counterparts in a package, each held against the text in it
 */
public record Verification(String fileName, long size, String sha256, Instant at, Outcome outcome, List<VerifiedSignature> signatures,
        String policy, Optional<Trust> trust, List<Ground> reasons, List<Verification> inside) {

    /** Of all signatures of one file together. */
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
        /** There are no usable trusted lists: neither valid nor invalid. */
        TRUST_UNAVAILABLE
    }

    /**
     * The trusted lists of a verdict.
     *
     * @param snapshot id of the set: SHA-256 in hexadecimal
     * @param loadedAt when it was loaded
     */
    public record Trust(String snapshot, Instant loadedAt) {
    }

    /**
     * Why a file does not pass.
     *
     * @param code     stable, for example {@code signature.hash-failure}
     * @param sentence in English
     */
    public record Ground(String code, String sentence) {
    }

    /** Whether every signature, inside too, passes and is qualified. */
    public boolean allQualified() {
        return outcome == Outcome.PASSED && signatures.stream().allMatch(VerifiedSignature::qualified)
                && inside.stream().allMatch(Verification::allQualified);
    }

    /** Whether it passes, and all that is signed inside does. */
    public boolean passed() {
        return outcome == Outcome.PASSED && inside.stream().allMatch(Verification::passed);
    }
}
