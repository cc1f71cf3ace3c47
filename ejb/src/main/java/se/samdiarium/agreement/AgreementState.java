package se.samdiarium.agreement;

/** How far an agreement has come on its road. Reckoned, never stored. */
public enum AgreementState {
    /** Utkast. */
    DRAFT,
    /** På remiss. */
    ON_REMISS,
    /** Reviderat efter remissen. */
    REVISED,
    /** Slutlig text. */
    FINAL,
    /** Hos regionerna för beslut. */
    DECIDING,
    /** Undertecknas. */
    SIGNING,
    /** Gäller. */
    IN_FORCE,
    /** Gäller, ändrat genom tilläggsavtal. */
    AMENDED,
    /** Upphört efter uppsägning. */
    TERMINATED,
    /** Avtalstiden är slut. */
    EXPIRED
}
