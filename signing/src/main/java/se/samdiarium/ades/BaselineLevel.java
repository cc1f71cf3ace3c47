package se.samdiarium.ades;

/** How much evidence a signature carries when it is completed (ETSI EN 319 142-1, ETSI EN 319 132-1). */
public enum BaselineLevel {
    /** A time-stamp. Enough while a shared file goes on to the next signatory; at the end {@link Preservation} adds the rest, once for all. */
    T,
    /** A time-stamp and all revocation data: can be judged when the issuers are gone, for as long as the time-stamp can. */
    LT
}
