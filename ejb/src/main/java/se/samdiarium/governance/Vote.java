package se.samdiarium.governance;

/** How somebody voted. Stored state: the names are in the database. */
public enum Vote {
    /** Bifall. */
    FOR,
    /** Avslag. */
    AGAINST,
    /** Avstår: takes part, and casts no vote. */
    ABSTAINS
}
