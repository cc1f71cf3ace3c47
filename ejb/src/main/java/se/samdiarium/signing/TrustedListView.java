package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A trusted list in use (ETSI TS 119 612).
 *
 * @param address    where it is published
 * @param territory  scheme territory, for example SE; empty when it could not be read
 * @param sequence   number of the issue; -1 when it could not be read
 * @param issued     when it was issued
 * @param nextUpdate after this it has expired
 * @param condition  what can be said of it now
 */
public record TrustedListView(String address, Optional<String> territory, int sequence, Optional<Instant> issued, Optional<Instant> nextUpdate,
        Condition condition) {

    /** What can be said of a list. */
    public enum Condition {
        /** Fetched from its address at the last load, intact and in time. */
        FRESH,
        /** The last good copy, intact and in time: it could not be fetched, or the answer was not as good. */
        COPY,
        /** Intact, but its time is over. */
        EXPIRED,
        /** Not a correctly signed list: nothing of it is trusted. */
        BROKEN
    }
}
