package se.samdiarium.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verification of the audit chain found.
 *
 * @param at      when it began
 * @param seals   how many seals were looked at, from the first to the last
 * @param head    hash of the last seal: kept elsewhere, it proves later that nothing up to there was rewritten; 64 zeros without seals
 * @param waiting events not sealed yet, in the common case some of the last seconds
 * @param breaks  how many places do not hold
 * @param first   the first of them
 * @param millis  how long it took
 */
public record ChainCheck(Instant at, long seals, String head, long waiting, long breaks, Optional<ChainBreak> first, long millis) {

    /** Whether the chain holds from first to last. */
    public boolean holds() {
        return breaks == 0;
    }
}
