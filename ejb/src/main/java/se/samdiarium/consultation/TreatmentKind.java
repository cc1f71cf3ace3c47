package se.samdiarium.consultation;

/** What is done with a comment. Stored state: the names are in the database. */
public enum TreatmentKind {
    /** Beaktas. */
    HEEDED,
    /** Beaktas delvis. */
    HEEDED_PARTLY,
    /** Beaktas ej. */
    NOT_HEEDED
}
