package se.samdiarium.signing;

import java.time.Instant;
import java.util.List;
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
 * @param document      the counterpart, or the common file signed in turn
 * @param version       its version that the region signed last
 * @param declined      that the region declined
 * @param reminded      the last reminder
 * @param signatures    those accepted so far, in order; the policy says how many are asked for
 */
public record CounterpartView(RoundId round, RegionCode region, CounterpartState state, boolean overdue, Optional<String> signer,
        Optional<Instant> signedAt, Optional<String> level, Optional<String> qualification, Optional<DocumentId> document,
        int version, Optional<Stopped> declined, Optional<Reminder> reminded, List<AcceptedSignature> signatures) implements Traceable {

    @Override
    public String trace() {
        return "counterpart " + round + " region " + region;
    }
}
