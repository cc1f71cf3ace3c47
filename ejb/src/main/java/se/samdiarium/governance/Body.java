package se.samdiarium.governance;

/** A body of the common work. Stored state: the names are in the database. */
public enum Body {
    /** Chefsgrupp: of the agreement. */
    CHIEFS,
    /** Styrgrupp: interim, until the agreement is in force. */
    STEERING
}
