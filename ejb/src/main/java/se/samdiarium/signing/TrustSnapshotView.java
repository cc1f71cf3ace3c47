package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A set of trusted lists that is or was in use; kept byte for byte.
 *
 * @param id               SHA-256 in hexadecimal
 * @param firstLoaded      first time it was in use
 * @param lastLoaded       last time it was loaded
 * @param nextUpdate       when the list of lists expires
 * @param anchors          certificates that are trust anchors
 * @param timeStampAnchors those of time-stamp services among them
 * @param documents        how many lists and other documents it holds
 * @param verdicts         how many verdicts on counterparts rest on it
 */
public record TrustSnapshotView(String id, Instant firstLoaded, Instant lastLoaded, Optional<Instant> nextUpdate, int anchors,
        int timeStampAnchors, int documents, int verdicts) {
}
