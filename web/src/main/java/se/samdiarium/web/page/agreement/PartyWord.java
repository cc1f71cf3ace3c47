package se.samdiarium.web.page.agreement;

import se.samdiarium.agreement.PartyStanding;

/** How a region's standing on the road is told on the pages: by word, symbol and colour together. */
public enum PartyWord {
    /** Inget att göra än. */
    NOT_ASKED("–", "absent"),
    /** Beslut saknas. */
    UNDECIDED("○", "quiet"),
    /** Beslut planerat. */
    PLANNED("◔", "quiet"),
    /** Beslut försenat. */
    LATE("!", "warning"),
    /** Beslut: ja. */
    DECIDED("◑", "info"),
    /** Ja med villkor som väntar. */
    CONDITIONS("△", "warning"),
    /** Beslut: nej. */
    REFUSED("✕", "bad"),
    /** Får signera utan beslut. */
    OVERRIDDEN("◇", "warning"),
    /** Väntar på signatur. */
    TO_SIGN("◐", "info"),
    /** Har avböjt att signera. */
    DECLINED("⊘", "bad"),
    /** Har signerat. */
    SIGNED("✓", "good"),
    /** Har sin kopia. */
    COPY("✓", "good"),
    /** Har lämnat avtalet. */
    LEFT("–", "absent");

    private final String symbol;
    private final String tone;

    PartyWord(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The word for this standing. */
    public static PartyWord of(PartyStanding standing) {
        return valueOf(standing.name());
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
        return "road.party." + name();
    }
}
