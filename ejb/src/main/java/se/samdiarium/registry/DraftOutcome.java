package se.samdiarium.registry;

/** What became of a draft when the case was cleared (rensning, TF 2 kap. 12 §). Stored state: the names are in the database. */
public enum DraftOutcome {
    /** Kept for the archive: registered as an entry, and so a public document. */
    KEPT,
    /** Discarded: its bytes are let go; that it was there stays written. */
    DISCARDED
}
