package se.samdiarium.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.Sha256;

/**
 * A file handed in as a counterpart, and what was said of it.
 *
 * @param id         id
 * @param round      the round
 * @param region     for which region; empty while the certificate has not told
 * @param fileName   as sent
 * @param sha256     of its bytes, kept as they came
 * @param channel    which way it came
 * @param by         user name of who handed it in
 * @param receivedAt when
 * @param state      what was said
 * @param grounds    why it does not do, or cannot be judged
 * @param judgedAt   when that was said last
 * @param retryAt    when it is judged anew
 */
public record HandInView(HandInId id, RoundId round, Optional<RegionCode> region, String fileName, Sha256 sha256, Channel channel, String by,
        Instant receivedAt, HandInState state, List<Ground> grounds, Optional<Instant> judgedAt, Optional<Instant> retryAt) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
