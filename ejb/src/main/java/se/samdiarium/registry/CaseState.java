package se.samdiarium.registry;

import java.util.EnumSet;
import java.util.Set;

/** How far a case has come. Stored state: the names are in the database. */
public enum CaseState {
    /** Öppet. */
    OPEN,
    /** Under handläggning. */
    IN_PROGRESS,
    /** Beslutat. */
    DECIDED,
    /** Expedierat: the decision has been sent. */
    EXPEDITED,
    /** Avslutat: nothing more is registered in it until it is opened again. */
    CLOSED;

    /** Where a case can go from here, without closing or opening it again: the next steps, and back to handling when more is to be done. */
    public Set<CaseState> steps() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_PROGRESS, DECIDED);
            case IN_PROGRESS -> EnumSet.of(DECIDED, EXPEDITED);
            case DECIDED -> EnumSet.of(IN_PROGRESS, EXPEDITED);
            case EXPEDITED -> EnumSet.of(IN_PROGRESS, DECIDED);
            case CLOSED -> EnumSet.noneOf(CaseState.class);
        };
    }

    /** Whether the step leads back, which asks for a reason. */
    public boolean isBackTo(CaseState other) {
        return other.ordinal() < ordinal();
    }
}
