package se.samdiarium.decision;

/** What was decided. Stored state: the names are in the database. */
public enum Outcome {
    /** Ja: the region enters the agreement as it stands. */
    YES,
    /** Ja med villkor. */
    YES_WITH_CONDITIONS,
    /** Nej. */
    NO
}
