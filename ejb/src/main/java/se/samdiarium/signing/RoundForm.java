package se.samdiarium.signing;

/** How the regions of a round sign. Stored: the names are in the database. */
public enum RoundForm {
    /** Motpartsexemplar: each region signs a copy of its own; nobody waits for anybody. */
    COUNTERPARTS,
    /** Gemensamt exemplar: one file that the regions sign in turn, in the order they come. */
    IN_TURN
}
