package se.samdiarium.web.page.signing;

import java.time.Instant;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Reminder;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.Stopped;

/**
 * A region's part of a round as a line of a page.
 *
 * @param round the round
 * @param part  the part
 * @param word  how it is told
 */
public record SignaturePart(RoundView round, CounterpartView part, SignatureWord word) {

    static SignaturePart of(RoundView round, CounterpartView part) {
        return new SignaturePart(round, part, SignatureWord.of(round, part));
    }

    /** Whether the region can still sign. */
    public boolean open() {
        return round.state() == RoundState.OPEN && part.state() != CounterpartState.SIGNED && part.state() != CounterpartState.DECLINED;
    }

    /** Whether some signature of the region is accepted, but not all that are asked for. */
    public boolean partly() {
        return part.state() != CounterpartState.SIGNED && !part.signatures().isEmpty();
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

    /** That the region declined; null when it has not. */
    public Stopped declined() {
        return part.declined().orElse(null);
    }

    /** The last reminder; null when there was none, or nothing is waited for. */
    public Reminder reminded() {
        return open() ? part.reminded().orElse(null) : null;
    }
}
