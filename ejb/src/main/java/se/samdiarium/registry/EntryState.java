package se.samdiarium.registry;

/** What has become of an entry. It stays in the diary whatever has. */
public enum EntryState {
    /** In force. */
    REGISTERED,
    /** Makulerad: a mistake, kept with who, when and why. */
    VOIDED,
    /** Moved to another case, where it has a number of its own. */
    MOVED
}
