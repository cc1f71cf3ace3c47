package se.samdiarium.ades;

/** The sealing key cannot be opened or used: wrong password or PIN, file or device not there, no such key in it. */
public final class SealingFailed extends SigningRefused {

    private static final long serialVersionUID = 1L;

    SealingFailed(String message, Throwable cause) {
        super("signing.sealing-failed", message, cause);
    }
}
