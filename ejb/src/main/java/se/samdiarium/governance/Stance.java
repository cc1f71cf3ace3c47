package se.samdiarium.governance;

/** What a region answers in the förankring. Stored state: the names are in the database. */
public enum Stance {
    /** Ja. */
    YES,
    /** Ja, med synpunkter. */
    YES_WITH_COMMENTS,
    /** Nej. */
    NO
}
