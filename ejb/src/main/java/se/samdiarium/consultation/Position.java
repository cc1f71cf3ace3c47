package se.samdiarium.consultation;

/** What an answer comes to (ställningstagande). Stored state, all but the last: the names are in the database. */
public enum Position {
    /** Tillstyrker. */
    SUPPORTS("Tillstyrker"),
    /** Tillstyrker med synpunkter. */
    SUPPORTS_WITH_COMMENTS("Tillstyrker med synpunkter"),
    /** Inga synpunkter: has answered, and has nothing to say. */
    NO_COMMENTS("Inga synpunkter"),
    /** Avstyrker delvis. */
    OPPOSES_PARTLY("Avstyrker delvis"),
    /** Avstyrker. */
    OPPOSES("Avstyrker"),
    /** Avstår: has answered that it will not take a position. */
    ABSTAINS("Avstår från att yttra sig"),
    /** Ej svarat: computed, never chosen. */
    NOT_ANSWERED("Ej svarat");

    private final String swedish;

    Position(String swedish) {
        this.swedish = swedish;
    }

    /** Its name in the record, which is kept in Swedish. */
    public String swedish() {
        return swedish;
    }

    /** Whether it can be chosen. */
    public boolean canBeChosen() {
        return this != NOT_ANSWERED;
    }
}
