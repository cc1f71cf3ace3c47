package se.samdiarium.web.page.cases;

import se.samdiarium.registry.CaseState;

/** How far a case has come, told by a word, a symbol and a colour. */
public enum StateWord {
    /** Öppet. */
    OPEN("○", "info"),
    /** Under handläggning. */
    IN_PROGRESS("◐", "info"),
    /** Beslutat. */
    DECIDED("◆", "good"),
    /** Expedierat. */
    EXPEDITED("➜", "good"),
    /** Avslutat. */
    CLOSED("■", "quiet"),
    /** Makulerat. */
    VOIDED("✕", "bad");

    private final String symbol;
    private final String tone;

    StateWord(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The word for a case; a void one is void whatever state it was in. */
    public static StateWord of(CaseState state, boolean voided) {
        return voided ? VOIDED : valueOf(state.name());
    }

    /** One character; said by the word beside it. */
    public String getSymbol() {
        return symbol;
    }

    /** Role of the colour. */
    public String getTone() {
        return tone;
    }

    /** Key of the word. */
    public String getKey() {
        return "case-state." + name();
    }
}
