package se.samdiarium.agreement;

/** What a text is on the road. Stored state: the names are in the database. */
public enum TextKind {
    /** Utkast. */
    DRAFT,
    /** Remissversion. */
    REMISS,
    /** Reviderad text efter remissen. */
    REVISED,
    /** Slutlig text. */
    FINAL
}
