package se.samdiarium.ades;

/**
 * A signature was not prepared or not completed, and nothing was written. Sealed: a caller can tell every kind apart.
 * The message says what was asked, what was found and what to do.
 */
public abstract sealed class SigningRefused extends RuntimeException
        permits StalePreparation, WrongSignatureValue, UnsuitableDocument, UnsuitableSigner, EvidenceUnavailable, TrustUnavailable, SealingFailed,
        RenewalRefused {

    private static final long serialVersionUID = 1L;

    private final String code;

    SigningRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable code, for example {@code signing.stale-preparation}. */
    public String code() {
        return code;
    }
}
