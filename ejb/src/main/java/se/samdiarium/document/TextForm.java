package se.samdiarium.document;

/** What a paragraph of extracted text is to the eye, as far as its text tells. */
public enum TextForm {
    HEADING,
    PARAGRAPH,
    /** A row of a table; its cells are apart. */
    ROW,
    /** A line of a table of contents; its page number is not compared. */
    CONTENTS,
    /** What is not seen on the page: a comment, a footnote, a tracked change, hidden text. */
    NOTE
}
