package se.samdiarium.web.page.signing;

import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;

/** How a region's part of a round is told on the pages: by word, symbol and colour together. */
public enum SignatureWord {
    /** Väntar. */
    WAITING("○", "quiet"),
    /** Öppnad. */
    OPENED("◐", "info"),
    /** Signerad – kvalificerad: what the agreement asks for. */
    QUALIFIED("✓", "good"),
    /** Signerad – avancerad: less than the agreement asks for, so never a tick. */
    ADVANCED("△", "bad"),
    /** Försenad. */
    OVERDUE("!", "warning"),
    /** Ingår inte: the region is not asked in this round. */
    ABSENT("–", "absent");

    private final String symbol;
    private final String tone;

    SignatureWord(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /**
     * The word for this part.
     *
     * @param required qualification the round requires, for example QESIG
     */
    public static SignatureWord of(CounterpartView part, String required) {
        if (part.state() == CounterpartState.SIGNED) {
            return part.qualification().filter(required::equals).isPresent() ? QUALIFIED : ADVANCED;
        }
        if (part.overdue()) {
            return OVERDUE;
        }
        return part.state() == CounterpartState.OPENED ? OPENED : WAITING;
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
        return "signature." + name();
    }
}
