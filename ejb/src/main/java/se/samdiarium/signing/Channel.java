package se.samdiarium.signing;

/** Which way a signature came in. Stored: the names are in the database. */
public enum Channel {
    /** Made here with a remote trust service (CSC API v2). */
    REMOTE,
    /** Made here with a card in the browser (Web eID). */
    CARD,
    /** A file signed elsewhere, handed in over the page or REST. */
    UPLOAD,
    /** A file signed elsewhere that came to a region's inbox, as a rule by e-mail. */
    INBOX
}
