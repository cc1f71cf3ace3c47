package se.samdiarium.web.page.signing;

import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;

/** How a region's part of a round is told on the pages: by word, symbol and colour together. */
public enum SignatureWord {
    /** Väntar. */
    WAITING("○", "quiet"),
    /** Öppnad. */
    OPENED("◐", "info"),
    /** Signerad – kvalificerad. */
    QUALIFIED("✓", "good"),
    /** Stämplad – kvalificerad: a seal, where the agreement accepts one. */
    SEALED("✓", "good"),
    /** Signerad – avancerad, where the agreement asks for no more. */
    ADVANCED_ENOUGH("✓", "good"),
    /** Signerad – avancerad: less than the agreement asks for, so never a tick. */
    ADVANCED("△", "bad"),
    /** Avvisad: the last file handed in does not do. */
    REJECTED("✕", "bad"),
    /** Avböjd. */
    DECLINED("⊘", "bad"),
    /** Försenad. */
    OVERDUE("!", "warning"),
    /** Återkallad: the round is over, the region had not signed. */
    WITHDRAWN("–", "absent"),
    /** Ingår inte: the region is not asked in this round. */
    ABSENT("–", "absent");

    private final String symbol;
    private final String tone;

    SignatureWord(String symbol, String tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The word for this part of this round. */
    public static SignatureWord of(RoundView round, CounterpartView part) {
        if (part.state() == CounterpartState.SIGNED) {
            return signed(part, round.policy());
        }
        if (round.state() == RoundState.WITHDRAWN) {
            return WITHDRAWN;
        }
        return switch (part.state()) {
            case DECLINED -> DECLINED;
            case REJECTED -> REJECTED;
            default -> part.overdue() ? OVERDUE : part.state() == CounterpartState.OPENED ? OPENED : WAITING;
        };
    }

    /** A part is as good as the least of its signatures. */
    private static SignatureWord signed(CounterpartView part, SigningPolicy policy) {
        boolean enough = part.qualification().filter(policy::isMetBy).isPresent()
                && part.signatures().stream().allMatch(signature -> policy.isMetBy(signature.qualification()));
        if (!enough) {
            return ADVANCED;
        }
        String found = part.qualification().orElseThrow();
        return found.equals("QESIG") ? QUALIFIED : found.equals("QESEAL") ? SEALED : ADVANCED_ENOUGH;
    }

    /** Whether the region has done what is asked. */
    public boolean isDone() {
        return tone.equals("good");
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
