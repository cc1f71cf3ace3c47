package se.samdiarium.web.page.signing;

import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundView;

/**
 * A region's part of a round as a line of a page.
 *
 * @param round the round
 * @param part  the part
 * @param word  how it is told
 */
public record SignaturePart(RoundView round, CounterpartView part, SignatureWord word) {

    static SignaturePart of(RoundView round, CounterpartView part) {
        return new SignaturePart(round, part, SignatureWord.of(part, round.required()));
    }

    /** Whether the region can still sign. */
    public boolean open() {
        return word != SignatureWord.QUALIFIED && word != SignatureWord.ADVANCED;
    }
}
