/**
 * Publishing: makes Word files and PDF/A of texts.
 *
 * <p>PB1.1 A Word file has Word's own styles, numbering and fields, is in Swedish and on A4, and is valid by its schema.
 * <p>PB1.2 A PDF is PDF/A-2a and PDF/UA-1, in Swedish, with bookmarks and with its fonts in it.
 * <p>PB1.3 Both hold the same text, whole; a table's head is repeated on each page.
 * <p>PB1.4 What no file can hold (control characters) is left out, what no one can read (a character of a private font) is shown as replaced, and
 * everything else is kept.
 * <p>PB1.5 A text of ten thousand paragraphs is set.
 * <p>PB2.1 A Word template is filled at its tagged content controls, wherever they stand, in the template's own styles and lists, and however Word
 * has cut the text around them; what stands outside them stays.
 * <p>PB2.2 What somebody has written at the places is read back: paragraphs, headings, lists; without what was taken away with changes tracked.
 * <p>PB2.3 A file that is no Word file, has macros, fetches something from elsewhere or lacks places is no template, and it is told which.
 *
 * <p>Standards: ECMA-376-1 (WordprocessingML), ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1). See docs/sources.md.
 */
package se.samdiarium.publishing;
