package se.samdiarium.document;

/** What a look into a ZIP-based file (DOCX, XLSX, PPTX, ODT, ZIP) found before anything unpacks it. */
public sealed interface ArchiveVerdict {

    /** Nothing against the file: not a ZIP, a ZIP that no one can open, or one within the limits. */
    record Harmless(int entries, long expandedBytes) implements ArchiveVerdict { }

    /**
     * Unpacking it would cost too much.
     *
     * @param code   {@code document.archive-entries}, {@code document.archive-size} or {@code document.archive-ratio}
     * @param reason one sentence: what was asked, what was found, what to do
     */
    record Bomb(String code, String reason) implements ArchiveVerdict { }
}
