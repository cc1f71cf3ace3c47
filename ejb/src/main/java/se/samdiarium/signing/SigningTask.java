package se.samdiarium.signing;

import java.util.Optional;
import se.samdiarium.organisation.Mandate;

/**
 * What a signatory needs to see before signing.
 *
 * @param round   the round
 * @param own     the part of the signatory's region
 * @param mandate the signatory's mandate today; without one signing is refused
 */
public record SigningTask(RoundView round, CounterpartView own, Optional<Mandate> mandate) {
}
