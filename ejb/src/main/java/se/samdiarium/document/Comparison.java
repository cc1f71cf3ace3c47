package se.samdiarium.document;

/** The answer to "what differs between these two versions". */
public sealed interface Comparison {

    /** The text that is compared from. */
    ComparedVersion older();

    /** The text that is compared to. */
    ComparedVersion newer();

    /** A version and the document it is of. */
    record ComparedVersion(DocumentView document, VersionView version) {
    }

    /** Compared. */
    record Ready(ComparedVersion older, ComparedVersion newer, ComparedText text) implements Comparison {
    }

    /** Still being compared in the background: ask again. */
    record UnderWay(ComparedVersion older, ComparedVersion newer, Progress progress) implements Comparison {
    }

    /** What is being done. */
    enum Stage { WAITING, READING, PAIRING, WORDS }

    /**
     * How far it has come.
     *
     * @param done  of this stage, in paragraphs
     * @param total of this stage; 0 when it cannot be told
     */
    record Progress(Stage stage, int done, int total) {
    }
}
