package se.samdiarium.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody must look at the audit chain.
 *
 * @param breaks  places that did not hold at the last verification
 * @param overdue whether there has been no verification for 36 hours
 * @param at      when the last was
 */
public record ChainAlarm(long breaks, boolean overdue, Optional<Instant> at) {

    /** Whether somebody must look. */
    public boolean raised() {
        return breaks > 0 || overdue;
    }
}
