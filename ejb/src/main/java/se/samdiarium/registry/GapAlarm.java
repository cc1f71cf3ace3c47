package se.samdiarium.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the numbers of the diaries are all accounted for, as counted last.
 *
 * @param unexplained how many numbers are not
 * @param series      in how many series and years something is wrong
 * @param cases       how many cases have a hole in the numbers of their documents
 * @param countedAt   when all were counted last; empty before the first time
 * @param overdue     whether they should have been counted since
 */
public record GapAlarm(long unexplained, long series, long cases, Optional<Instant> countedAt, boolean overdue) {

    /** Whether somebody must look. */
    public boolean raised() {
        return series > 0 || cases > 0 || overdue;
    }
}
