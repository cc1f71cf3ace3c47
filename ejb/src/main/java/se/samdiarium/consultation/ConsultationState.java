package se.samdiarium.consultation;

/** How far a consultation has come. Stored state: the names are in the database. */
public enum ConsultationState {
    /** Utkast: only the host sees it. */
    DRAFT,
    /** Ute på remiss. It cannot be called back. */
    OUT,
    /** Avslutad: answers are no longer handed in on the page. */
    CLOSED
}
