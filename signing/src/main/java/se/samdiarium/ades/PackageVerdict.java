package se.samdiarium.ades;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a package is worth.
 *
 * @param title        name of the round; null if the package could not be read
 * @param made         when it was made, as its list of contents says; null if that could not be read
 * @param seal         of the container as a whole, with the signature of its host; null if the container is not one that we read
 * @param counterparts by their names in the package, in its order
 * @param reasons      what is wrong with the package itself: odd container, a file that is not listed or not as listed; empty when nothing is
 * @param trust        the lists that the verdicts rest on; null if there are none
 */
public record PackageVerdict(String title, Instant made, Verdict seal, Map<String, Verdict> counterparts, List<Reason> reasons, TrustUsed trust) {

    /**
     * Trust lists behind a verdict.
     *
     * @param fromPackage whether they lay in the package itself, so that only who trusts its maker can trust them
     * @param snapshot    as {@link TrustStatus#snapshot()}
     * @param loadedAt    when they were taken into use
     * @param age         at the time of verification
     */
    public record TrustUsed(boolean fromPackage, Sha256 snapshot, Instant loadedAt, Duration age) {
    }

    /** Copies the list. */
    public PackageVerdict {
        reasons = List.copyOf(reasons);
    }

    /** Whether the package is whole, and its seal and every counterpart are accepted. */
    public boolean accepted() {
        return reasons.isEmpty() && !counterparts.isEmpty()
                && Stream.concat(Stream.ofNullable(seal), counterparts.values().stream()).allMatch(Verdict.Accepted.class::isInstance);
    }
}
