package se.samdiarium.ades;

/** The signature value does not verify with the signer's certificate over the prepared data: it belongs to something else. */
public final class WrongSignatureValue extends SigningRefused {

    private static final long serialVersionUID = 1L;

    WrongSignatureValue(String message) {
        super("signing.wrong-signature-value", message, null);
    }

    WrongSignatureValue(String message, Throwable cause) {
        super("signing.wrong-signature-value", message, cause);
    }
}
