package se.samdiarium.consultation;

/** What sort of comment it is. Stored state: the names are in the database. */
public enum CommentKind {
    /** Ändringsförslag: with the wording that is proposed. */
    CHANGE,
    /** Fråga. */
    QUESTION,
    /** Synpunkt. */
    REMARK
}
