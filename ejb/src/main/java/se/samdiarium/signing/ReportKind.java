package se.samdiarium.signing;

/** The reports of a validation. */
public enum ReportKind {
    /** For people. */
    SIMPLE,
    /** Each check made. */
    DETAILED,
    /** The facts the checks were made on. */
    DIAGNOSTIC,
    /** Validation report of ETSI TS 119 102-2. */
    ETSI
}
