package se.samdiarium.registry;

/** What a list of the diary has as its lines. */
public enum DiaryList {
    /** Diarieposter: one line for each entry. */
    ENTRIES,
    /** Ärenden: one line for each case. */
    CASES
}
