package se.samdiarium.agreement;

/** How far a region has come, in one word. */
public enum PartyStanding {
    /** Nothing is asked of it yet. */
    NOT_ASKED,
    /** Its decision is missing and nothing is planned. */
    UNDECIDED,
    /** A meeting is planned. */
    PLANNED,
    /** Its decision is missing and the last day has passed. */
    LATE,
    /** It has said yes. */
    DECIDED,
    /** It has said yes with conditions that are not accepted. */
    CONDITIONS,
    /** It has said no. */
    REFUSED,
    /** It may sign without a decision. */
    OVERRIDDEN,
    /** It is waited for in the signing round. */
    TO_SIGN,
    /** It has declined to sign. */
    DECLINED,
    /** It has signed. */
    SIGNED,
    /** It has its copy. */
    COPY,
    /** It has given notice and left. */
    LEFT
}
