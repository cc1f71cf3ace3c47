package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that was accepted for a region.
 *
 * @param ordinal       1, 2 ... within the region
 * @param signer        name in the certificate
 * @param at            best signature time (ETSI EN 319 102-1), proved by time-stamp
 * @param level         AdES level, for example PAdES_BASELINE_LT
 * @param qualification for example QESIG
 * @param mandate       title of the mandate it rests on; empty for a seal, and for signatures of earlier versions of the product
 * @param source        where that mandate follows from
 * @param channel       which way it came in
 */
public record AcceptedSignature(int ordinal, String signer, Optional<Instant> at, Optional<String> level, String qualification,
        Optional<String> mandate, Optional<String> source, Channel channel) {
}
