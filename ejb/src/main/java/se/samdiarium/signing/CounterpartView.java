package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * A region's part of a round as shown.
 *
 * @param round         the round
 * @param region        the region
 * @param state         how far it has come
 * @param overdue       the deadline has passed without a signature
 * @param signer        name in the certificate
 * @param signedAt      best signature time (ETSI EN 319 102-1), proved by time-stamp
 * @param level         AdES level, for example PAdES_BASELINE_LT
 * @param qualification for example QESIG
 * @param document      the counterpart; its version 2 is the signed one
 */
public record CounterpartView(RoundId round, RegionCode region, CounterpartState state, boolean overdue, Optional<String> signer,
        Optional<Instant> signedAt, Optional<String> level, Optional<String> qualification, Optional<DocumentId> document)
        implements Traceable {

    @Override
    public String trace() {
        return "counterpart " + round + " region " + region;
    }
}
