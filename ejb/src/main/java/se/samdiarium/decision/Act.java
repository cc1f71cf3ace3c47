package se.samdiarium.decision;

import java.time.Instant;
import se.samdiarium.access.RegionCode;

/**
 * Who did something with a decision, and when.
 *
 * @param at     when
 * @param by     user name
 * @param region for which region the person acted: the deciding one, or the host
 */
public record Act(Instant at, String by, RegionCode region) {
}
