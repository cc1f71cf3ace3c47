package se.samdiarium.document;

/** What a look into a ZIP-based file (DOCX, XLSX, PPTX, ODT, ZIP) found before anything unpacks it. */
public sealed interface ArchiveVerdict {

    /** Nothing against the file: not a ZIP, a ZIP that no one can open, or one within the limits. */
    record Harmless(int entries, long expandedBytes) implements ArchiveVerdict { }

    /**
     * Unpacking it would cost too much.
     *
     * @param entries       parts found; 65 535 stands for that many or more
     * @param expandedBytes unpacked bytes found, or declared, when the look ended
     * @param reason        the limit that was broken, a few words for the log
     */
    record Bomb(int entries, long expandedBytes, String reason) implements ArchiveVerdict { }
}
