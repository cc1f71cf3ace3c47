package se.samdiarium.consultation;

/** How an answer came. Stored state: the names are in the database. */
public enum Channel {
    /** Handed in on the page by the region itself. */
    PAGE,
    /** Came by mail or on paper; the host's registrar attached the entry. */
    REGISTRAR
}
