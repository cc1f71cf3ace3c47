package se.samdiarium.intake;

import java.util.Optional;

/**
 * What one reading of a mailbox did.
 *
 * @param filed       messages that came to the inbox
 * @param known       messages that were in the ledger already and were only moved
 * @param quarantined messages that could not be taken
 * @param more        whether messages were left for the next reading
 * @param fault       why the reading stopped early; what was done before stays done
 */
public record RoundResult(int filed, int known, int quarantined, boolean more, Optional<QuarantineReason> fault) {

    /** Both together, one after the other. */
    public RoundResult and(RoundResult next) {
        return new RoundResult(filed + next.filed, known + next.known, quarantined + next.quarantined, next.more, fault.or(() -> next.fault));
    }
}
