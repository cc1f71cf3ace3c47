package se.samdiarium.memo;

/** How far a memo has come. Stored state. */
public enum MemoState {
    /** Being written; the region's own. */
    DRAFT,
    /** An entry in the diary. */
    REGISTERED,
    /** Let go before it was registered. */
    DISCARDED
}
