package se.samdiarium.ades;

/** A file was not renewed, and nothing was written: it does not pass before, or would not pass after. */
public final class RenewalRefused extends SigningRefused {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    RenewalRefused(String message, Verdict verdict) {
        super("signing.renewal-refused", message, null);
        this.verdict = verdict;
    }

    /** What the file is worth; null in a copy of this exception that was serialised. */
    public Verdict verdict() {
        return verdict;
    }
}
