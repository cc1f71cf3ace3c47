package se.samdiarium.document;

import java.time.Instant;

/**
 * What a sweep of the content store did.
 *
 * @param at           when it began
 * @param removed      how many pieces of content it removed
 * @param removedBytes how many bytes they had
 * @param waiting      how many pieces nothing refers to wait for the time of grace
 * @param waitingBytes how many bytes they have
 * @param faults       how many could not be removed; tried again by the next sweep
 * @param millis       how long it took
 */
public record SweepResult(Instant at, long removed, long removedBytes, long waiting, long waitingBytes, long faults, long millis) {
}
