package se.samdiarium.publishing;

/** What a PDF promises those who keep it. */
public enum PdfLevel {
    /** ISO 19005-2, level A: text and its order can be read by machines; nothing embedded but PDF/A. */
    PDF_A_2A,
    /** ISO 19005-3, level U. */
    PDF_A_3U
}
