package se.samdiarium.registry;

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
    CLOSED
}
