package se.samdiarium.signing;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * Something that happened in a round.
 *
 * @param at     when
 * @param actor  user name; {@code -} for the system itself
 * @param region the region it is about; empty for the round as a whole
 * @param what   what happened
 * @param detail a reason, a file name, a level: as written then
 */
public record RoundEvent(Instant at, String actor, Optional<RegionCode> region, What what, String detail) {

    /** Kinds of events. Stored: the names are in the database. */
    public enum What {
        /** The host started the round. */
        STARTED,
        /** The signatory opened the agreement for the first time. */
        OPENED,
        /** A signature was accepted. */
        SIGNED,
        /** A file was handed in. */
        HANDED_IN,
        /** The file handed in does not do. */
        REJECTED,
        /** Nothing can be said of the file now. */
        UNDETERMINED,
        /** The region declined. */
        DECLINED,
        /** The host asked a region again that had declined. */
        ASKED_AGAIN,
        /** The region was reminded. */
        REMINDED,
        /** The host withdrew the round. */
        WITHDRAWN,
        /** A new round replaced this one. */
        RESTARTED,
        /** The host lets a region sign although its decision is missing; the detail is the reason. */
        GATE_OVERRIDDEN
    }
}
