package se.samdiarium.governance;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * How far a region has come with its yearly report, for all to see: not a word of it.
 *
 * @param region       the region
 * @param registeredAt when it was registered; empty before that
 */
public record RegionReportLine(RegionCode region, Optional<Instant> registeredAt) {
}
