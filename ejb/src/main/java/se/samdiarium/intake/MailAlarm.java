package se.samdiarium.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How e-mail intake is, in numbers only.
 *
 * @param mailboxes   active ones
 * @param faults      of those, how many could not be read at the last attempt
 * @param quarantined messages that wait for a decision
 * @param differences of the last comparison of each active mailbox
 * @param failed      comparisons that could not be made
 * @param comparedAt  the oldest of the last comparisons
 */
public record MailAlarm(int mailboxes, int faults, int quarantined, int differences, int failed, Optional<Instant> comparedAt) {

    /** Whether somebody must look. */
    public boolean alarm() {
        return faults > 0 || differences > 0 || failed > 0;
    }
}
