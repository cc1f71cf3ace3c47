package se.samdiarium.decision;

import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.VersionRef;

/**
 * A decision that was made.
 *
 * @param text    the text that was decided on
 * @param region  whose decision
 * @param facts   what was decided
 * @param minutes the minutes extract
 */
public record RecordDecision(VersionRef text, RegionCode region, DecisionFacts facts, Optional<MinutesExtract> minutes) {
}
