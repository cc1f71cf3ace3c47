package se.samdiarium.search;

/** In which order hits come; equal ones by number. */
public enum SearchOrder {
    /** Best first. */
    RELEVANCE,
    /** Newest first; of one day the last number first. */
    DATE,
    /** Oldest first. */
    OLDEST,
    /** By diary number, its parts compared as numbers. */
    NUMBER,
    /** By diary number, the last first. */
    LAST_NUMBER
}
