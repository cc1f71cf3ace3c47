package se.samdiarium.web.page.consultation;

import se.samdiarium.consultation.Position;

/** How a position is shown: never by colour alone. */
public enum PositionWord {
    SUPPORTS("good", "✓"),
    SUPPORTS_WITH_COMMENTS("good", "✓"),
    NO_COMMENTS("quiet", "○"),
    OPPOSES_PARTLY("warning", "◐"),
    OPPOSES("bad", "✕"),
    ABSTAINS("quiet", "–"),
    NOT_ANSWERED("info", "…"),
    OVERDUE("warning", "!");

    private final String tone;
    private final String symbol;

    PositionWord(String tone, String symbol) {
        this.tone = tone;
        this.symbol = symbol;
    }

    static PositionWord of(Position position) {
        return valueOf(position.name());
    }

    /** Tone of its colour. */
    public String getTone() {
        return tone;
    }

    /** Symbol before it. */
    public String getSymbol() {
        return symbol;
    }

    /** Key of its text. */
    public String getKey() {
        return "consultation.position." + name();
    }
}
