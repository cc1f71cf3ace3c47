package se.samdiarium.web.page.signing;

import se.samdiarium.signing.RoundView;

/** How a round as a whole is told in lists: by word and symbol, not by colour alone. */
public enum RoundWord {
    /** Pågår. */
    OPEN("◐", "info"),
    /** Alla har undertecknat. */
    COMPLETE("✓", "good"),
    /** Återkallat: nobody can sign in it any more. */
    WITHDRAWN("⊘", "warning");

    private final String symbol;
    private final String tone;

    RoundWord(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The word for this round. */
    public static RoundWord of(RoundView round) {
        return switch (round.state()) {
            case OPEN -> OPEN;
            case COMPLETE -> COMPLETE;
            case WITHDRAWN -> WITHDRAWN;
        };
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
        return "round.state." + name();
    }
}
