package se.samdiarium.consultation;

/** What an answer comes to (ställningstagande). Stored state, all but the last: the names are in the database. */
public enum Position {
    /** Tillstyrker. */
    SUPPORTS,
    /** Tillstyrker med synpunkter. */
    SUPPORTS_WITH_COMMENTS,
    /** Inga synpunkter: has answered, and has nothing to say. */
    NO_COMMENTS,
    /** Avstyrker delvis. */
    OPPOSES_PARTLY,
    /** Avstyrker. */
    OPPOSES,
    /** Avstår: has answered that it will not take a position. */
    ABSTAINS,
    /** Ej svarat: computed, never chosen. */
    NOT_ANSWERED;

    /** Whether it can be chosen. */
    public boolean canBeChosen() {
        return this != NOT_ANSWERED;
    }
}
