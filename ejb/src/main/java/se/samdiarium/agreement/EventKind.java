package se.samdiarium.agreement;

/** What happens on the road. Stored state: the names are in the database. */
public enum EventKind {
    /** The agreement was set up. */
    CREATED,
    /** A text was added. */
    TEXT_ADDED,
    /** It was sent on remiss. */
    SENT_ON_REMISS,
    /** The final text was sent to the regions for decision. */
    SENT_FOR_DECISION,
    /** First day, last day or notice were set. */
    TERMS_SET,
    /** The host lets a region sign without its decision. */
    GATE_OVERRIDDEN,
    /** The host accepts, for the parties, the conditions of a region's decision. */
    CONDITIONS_ACCEPTED,
    /** A region has given notice. */
    NOTICE_GIVEN
}
