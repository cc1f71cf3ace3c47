package se.samdiarium.preservation;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * A region's copy and its receipt.
 *
 * @param region   the region
 * @param sharedAt when the copy was delivered to the region's area
 * @param letters  how many letters with a link were sent
 * @param openedAt when somebody of the region opened it first
 * @param openedBy who
 */
public record DistributionView(RegionCode region, Instant sharedAt, int letters, Optional<Instant> openedAt, Optional<String> openedBy) {
}
