package se.samdiarium.governance;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * A region in the förankring of a plan.
 *
 * @param region   the region
 * @param stance   what it answered; empty while it has not
 * @param comments its comments
 * @param at       when it answered, last
 * @param by       who answered for it
 * @param late     whether after the last day
 */
public record PlanAnswer(RegionCode region, Optional<Stance> stance, Optional<String> comments, Optional<Instant> at, Optional<String> by,
        boolean late) {
}
