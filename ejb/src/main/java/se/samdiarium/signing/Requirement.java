package se.samdiarium.signing;

/** The least a round asks of a signature, the most demanding first. Stored: the names are in the database; meaning as in ETSI TS 119 172-4. */
public enum Requirement {
    /** Qualified electronic signature (eIDAS art. 25.2). */
    QESIG,
    /** Advanced signature with a qualified certificate, or better (eIDAS art. 26 and 28). */
    ADESIG_QC,
    /** Advanced signature, or better (eIDAS art. 26). */
    ADESIG
}
