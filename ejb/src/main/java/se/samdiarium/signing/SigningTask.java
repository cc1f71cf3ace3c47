package se.samdiarium.signing;

import java.util.Optional;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.organisation.Mandate;

/**
 * What a signatory needs to see before signing.
 *
 * @param round   the round
 * @param own     the part of the signatory's region
 * @param head    what is signed: the text of the round, or that text with the signatures before this one
 * @param mandate the signatory's mandate today; without one that the policy admits signing is refused
 */
public record SigningTask(RoundView round, CounterpartView own, Head head, Optional<Mandate> mandate) {

    /**
     * The bytes that the next signature is added to.
     *
     * @param document document
     * @param version  version
     * @param sha256   of the bytes
     */
    public record Head(DocumentId document, int version, Sha256 sha256) {
    }
}
