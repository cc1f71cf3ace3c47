package se.samdiarium.document;

/** What became of a paragraph from the older text to the newer. */
public enum ChangeKind {
    /** The same words in the same place. */
    SAME,
    /** The same words under another number, as when a section before it came or went. */
    RENUMBERED,
    /** Other words in the same place. */
    CHANGED,
    /** Only in the older text. */
    REMOVED,
    /** Only in the newer text. */
    ADDED,
    /** Where it stood in the older text before it was moved. */
    MOVED_FROM,
    /** Where it stands in the newer text after it was moved, perhaps with other words. */
    MOVED_TO
}
