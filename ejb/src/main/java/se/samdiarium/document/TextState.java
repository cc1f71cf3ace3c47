package se.samdiarium.document;

/** What became of the text extraction. Stored state: the names are in the database. */
public enum TextState {
    /** The text was read. */
    TEXT,
    /** The file is locked with a password. */
    ENCRYPTED,
    /** The file could not be read; the code says why. */
    FAILED
}
