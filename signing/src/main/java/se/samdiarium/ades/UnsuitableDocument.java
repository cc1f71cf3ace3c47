package se.samdiarium.ades;

/** The document cannot be signed as it is. */
public final class UnsuitableDocument extends SigningRefused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Not a PDF, or too broken to be read as one. */
        NOT_A_PDF("signing.not-a-pdf"),
        /** Protected with a password or other encryption (ISO 32000-1, 7.6), even if it opens without one. */
        ENCRYPTED("signing.encrypted"),
        /** Certified with DocMDP P=1: any change, also a signature, breaks the certification (ISO 32000-1, 12.8.2.2). */
        NO_CHANGES_PERMITTED("signing.no-changes-permitted"),
        /** Has signatures already: a certification is the first (ISO 32000-1, 12.8.2.2). */
        ALREADY_SIGNED("signing.already-signed"),
        /** Has no signature field with the wanted name, or has one where a new one was to be placed. */
        FIELD("signing.field-unsuitable"),
        /** The signature field with the wanted name has been signed. */
        FIELD_SIGNED("signing.field-signed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    UnsuitableDocument(Reason reason, String message, Throwable cause) {
        super(reason.code, message, cause);
        this.reason = reason;
    }

    /** Why the document cannot be signed. */
    public Reason reason() {
        return reason;
    }
}
