package se.samdiarium.document.control;

/** Text extraction as such does not work now (no child process could be started, or all are busy): nothing is said about the file. */
public class ExtractionUnavailable extends RuntimeException {

    /** Stable code of this error. */
    public static final String CODE = "document.extraction-unavailable";

    private static final long serialVersionUID = 1L;

    public ExtractionUnavailable(String message, Throwable cause) {
        super(CODE + ": " + message, cause);
    }
}
