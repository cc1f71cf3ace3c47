package se.samdiarium.ades;

/** The trust lists are missing or expired: nothing can be said about any certificate now. Try again when trust is ready. */
public final class TrustUnavailable extends SigningRefused {

    private static final long serialVersionUID = 1L;

    TrustUnavailable(String message) {
        super("signing.trust-unavailable", message, null);
    }

    TrustUnavailable(String message, Throwable cause) {
        super("signing.trust-unavailable", message, cause);
    }
}
