package se.samdiarium.preservation;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody has to look at the preservation.
 *
 * @param documents     how many are kept provable
 * @param failing       those whose examination or renewal failed, that do not pass, or that should have been renewed
 * @param stuck         completions that have failed and are not done
 * @param firstDeadline when the first of all signatures stops being provable, unless renewed
 */
public record PreservationAlarm(int documents, int failing, int stuck, Optional<Instant> firstDeadline) {

    /** Whether anything is wrong. */
    public boolean raised() {
        return failing > 0 || stuck > 0;
    }
}
