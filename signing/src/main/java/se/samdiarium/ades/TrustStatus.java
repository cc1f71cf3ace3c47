package se.samdiarium.ades;

import java.time.Instant;
import java.util.List;

/**
 * The state of trust at one moment, for health checks and for the evidence of a verdict.
 *
 * @param ready            trust anchors are there and the list of lists has not expired: verdicts can be given
 * @param anchors          number of certificates that are trust anchors
 * @param timeStampAnchors number of those that stand for a time-stamp service (Svctype TSA)
 * @param loadedAt         when the lists in use were loaded into memory; null before the first load
 * @param snapshot         SHA-256 over the lists in use: equal snapshot, equal trust; null before the first load
 * @param lists            the list of lists first, then each list
 * @param problems         sentences about what went wrong at the last load or refresh, and about lists that have expired; empty when all is well
 */
public record TrustStatus(boolean ready, int anchors, int timeStampAnchors, Instant loadedAt, Sha256 snapshot, List<ListState> lists,
        List<String> problems) {

    /** Copies the lists. */
    public TrustStatus {
        lists = List.copyOf(lists);
        problems = List.copyOf(problems);
    }

    /**
     * One trusted list.
     *
     * @param address    where it is published
     * @param territory  scheme territory, for example SE; null if unread
     * @param sequence   TSLSequenceNumber; -1 if unread
     * @param issued     ListIssueDateTime; null if unread
     * @param nextUpdate NextUpdate: after it the list has expired; null if unread or closed
     * @param intact     read and correctly signed by whom the list above it names
     * @param sha256     hash of its bytes; null when there are none
     * @param fetched    its bytes came from its address at the last load; false: they are the last good copy
     */
    public record ListState(String address, String territory, int sequence, Instant issued, Instant nextUpdate, boolean intact,
            Sha256 sha256, boolean fetched) {

        /** Intact and not expired at the given time. */
        public boolean usableAt(Instant time) {
            return intact && nextUpdate != null && time.isBefore(nextUpdate);
        }
    }
}
