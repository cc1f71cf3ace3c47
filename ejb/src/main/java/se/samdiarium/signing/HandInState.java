package se.samdiarium.signing;

/** What was said of a file that was handed in. Stored: the names are in the database. */
public enum HandInState {
    /** Mottagen: kept, being judged. */
    RECEIVED,
    /** Godtagen: it is the region's counterpart. */
    ACCEPTED,
    /** Avvisad: it does not do, for the grounds given. */
    REJECTED,
    /** Kan inte bedömas nu: judged anew later. */
    UNDETERMINED
}
