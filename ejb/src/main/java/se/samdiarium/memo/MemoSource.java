package se.samdiarium.memo;

/** Where the memo's text is worked on. Stored state. */
public enum MemoSource {
    /** In the form: files are made of it. */
    FORM,
    /** In the file that was handed back last: the form shows what could be read from it. */
    FILE
}
