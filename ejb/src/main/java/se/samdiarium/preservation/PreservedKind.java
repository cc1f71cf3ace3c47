package se.samdiarium.preservation;

/** What is kept provable. Stored state: the names are in the database. */
public enum PreservedKind {
    /** Motpartsexemplar: the text with a region's signature. */
    COUNTERPART,
    /** Avtalspaket: everything of a round in one container. */
    PACKAGE
}
