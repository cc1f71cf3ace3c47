package se.samdiarium.document.control;

import se.samdiarium.platform.Refusal;

/** Text extraction as such does not work now (no child process could be started, or all are busy): nothing is said about the file. */
public class ExtractionUnavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** With what went wrong, for the log. */
    public ExtractionUnavailable(String message, Throwable cause) {
        super(cause, Kind.UNAVAILABLE, "document.extraction-unavailable", message);
    }
}
