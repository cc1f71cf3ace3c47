package se.samdiarium.governance;

/** How far a plan has come. Stored state: the names are in the database. */
public enum PlanState {
    /** Utkast: the host's alone. */
    DRAFT,
    /** Förankring: with all regions. */
    ANCHORING,
    /** Beslutad. */
    ADOPTED,
    /** Avslagen: stays as it was; a new plan may be made. */
    REJECTED,
    /** Publicerad: decided, registered and shared. */
    PUBLISHED
}
