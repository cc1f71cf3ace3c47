package se.samdiarium.ades;

/** Time-stamp or revocation data could not be had, so level LT is not reached. The same preparation may be completed again later. */
public final class EvidenceUnavailable extends SigningRefused {

    private static final long serialVersionUID = 1L;

    EvidenceUnavailable(String message) {
        super("signing.evidence-unavailable", message, null);
    }

    EvidenceUnavailable(String message, Throwable cause) {
        super("signing.evidence-unavailable", message, cause);
    }
}
