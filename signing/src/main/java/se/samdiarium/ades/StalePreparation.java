package se.samdiarium.ades;

/** The document is not the one the signature was prepared on, or the preparation is of an older form: prepare again. */
public final class StalePreparation extends SigningRefused {

    private static final long serialVersionUID = 1L;

    StalePreparation(String message) {
        super("signing.stale-preparation", message, null);
    }

    StalePreparation(String message, Throwable cause) {
        super("signing.stale-preparation", message, cause);
    }
}
