package se.samdiarium.decision;

import java.util.Optional;

/**
 * A recorded decision as it should have been.
 *
 * @param facts   all of it anew
 * @param minutes the minutes extract; empty: as before
 * @param reason  why, 1 to 1000 characters
 * @param seen    the revision the caller saw
 */
public record CorrectDecision(DecisionFacts facts, Optional<MinutesExtract> minutes, String reason, int seen) {
}
