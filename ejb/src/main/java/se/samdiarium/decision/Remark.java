package se.samdiarium.decision;

/** What is told of a decision's dates, and does not stop it. */
public enum Remark {
    /** The minutes were adjusted later than the law says. */
    ADJUSTED_LATE,
    /** The adjustment was announced later than the law says. */
    ANNOUNCED_LATE
}
