package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Laga kraft, as far as it can be reckoned.
 *
 * @param state         how it stands
 * @param lastAppealDay last day an appeal may come in
 * @param from          first day with legal force
 */
public record LegalForce(State state, Optional<LocalDate> lastAppealDay, Optional<LocalDate> from) {

    /** How it stands. */
    public enum State {
        /** Not announced: the time of appeal has not begun. */
        NOT_ANNOUNCED,
        /** Made on delegation, and neither reported nor recorded by itself: the time of appeal has not begun. */
        NOT_REPORTED,
        /** The time of appeal runs. */
        RUNNING,
        /** An appeal has come in and is not settled. */
        APPEALED,
        /** It has legal force. */
        IN_FORCE,
        /** It may not be appealed, and holds from the day it was made. */
        NOT_APPEALABLE
    }

    /** Without dates. */
    static LegalForce of(State state) {
        return new LegalForce(state, Optional.empty(), Optional.empty());
    }
}
