package se.samdiarium.ades;

/** The signer's certificate cannot make a signature that would pass later. */
public final class UnsuitableSigner extends SigningRefused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The signing time lies after the certificate's end. */
        EXPIRED("signing.certificate-expired"),
        /** The signing time lies before the certificate's beginning. */
        NOT_YET_VALID("signing.certificate-not-yet-valid"),
        /** The issuer says that the certificate is revoked or suspended. */
        REVOKED("signing.certificate-revoked"),
        /** No trust anchor in the trust lists stands above the certificate. */
        NOT_TRUSTED("signing.certificate-not-trusted"),
        /** Key type other than RSA or ECDSA. */
        KEY_NOT_SUPPORTED("signing.key-not-supported");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    UnsuitableSigner(Reason reason, String message, Throwable cause) {
        super(reason.code, message, cause);
        this.reason = reason;
    }

    /** Why the certificate is refused. */
    public Reason reason() {
        return reason;
    }
}
