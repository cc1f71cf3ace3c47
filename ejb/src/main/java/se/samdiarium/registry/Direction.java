package se.samdiarium.registry;

/** Which way a document went (riktning). Stored state: the names are in the database. */
public enum Direction {
    /** Inkommen: received from outside. */
    INCOMING,
    /** Utgående: sent (expedierad). */
    OUTGOING,
    /** Upprättad: drawn up within the authority. */
    DRAWN_UP
}
