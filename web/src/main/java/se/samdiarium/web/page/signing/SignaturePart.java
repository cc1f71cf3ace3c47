package se.samdiarium.web.page.signing;

import java.time.Instant;
import se.samdiarium.document.DocumentId;
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

    /** When it was signed; null when it is not. */
    public Instant signedAt() {
        return part.signedAt().orElse(null);
    }

    /** The counterpart; null when there is none. */
    public DocumentId document() {
        return part.document().orElse(null);
    }

    /** Name in the certificate; empty when it is not signed. */
    public String signer() {
        return part.signer().orElse("");
    }
}
