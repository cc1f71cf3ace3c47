package se.samdiarium.audit;

import java.util.Optional;

/**
 * A place where the audit chain does not hold.
 *
 * @param kind     what is wrong there
 * @param sequence place in the chain, from 1; of an event that was never sealed 0
 * @param event    id of the event, where one is known
 */
public record ChainBreak(Kind kind, long sequence, Optional<Long> event) {

    /** What is wrong. Stored: the names are in the database. */
    public enum Kind {
        /** The event, or the hash of its seal, is not what was sealed. */
        CHANGED,
        /** The event of the seal is gone. */
        EVENT_GONE,
        /** Seals are missing before this one. */
        SEAL_GONE,
        /** The seal does not name the hash of the one before it. */
        UNLINKED,
        /** The chain no longer holds what an earlier verification saw at this place: its end was cut off or written anew. */
        REWRITTEN,
        /** An event of an hour ago that no seal covers. */
        UNSEALED
    }
}
