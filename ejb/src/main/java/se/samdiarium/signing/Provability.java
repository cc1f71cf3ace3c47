package se.samdiarium.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Until when the signatures of a file are provable.
 *
 * @param outcome     what they are worth now
 * @param signatures  how many
 * @param level       lowest baseline level among them, for example PAdES-BASELINE-LT
 * @param until       after this they can no longer be proved, unless renewed before: the first end among the certificates of the newest
 *                    time-stamps and of their algorithms
 * @param policy      by which policy, name and version
 * @param trust       by which set of trusted lists
 * @param reasons     why they do not pass: stable codes
 * @param report      simple report, XML compressed with gzip
 */
public record Provability(Verification.Outcome outcome, int signatures, Optional<String> level, Optional<Instant> until, String policy,
        String trust, List<String> reasons, byte[] report) {

    /**
     * By what a file is judged.
     *
     * @param policy name and version
     * @param trust  set of trusted lists
     */
    public record Basis(String policy, String trust) {
    }
}
