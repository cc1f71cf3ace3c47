package se.samdiarium.signing;

import java.time.LocalDate;
import java.util.Set;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;

/**
 * A round to be started.
 *
 * @param document the agreement
 * @param version  which version is to be signed; a PDF
 * @param title    what is signed, for people
 * @param regions  who are to sign; at least one
 * @param deadline last day; not before today
 * @param form     how they sign
 * @param policy   what is asked of every region
 */
public record StartRound(DocumentId document, int version, String title, Set<RegionCode> regions, LocalDate deadline, RoundForm form,
        SigningPolicy policy) {

    /** Counterparts, each with one qualified signature. */
    public StartRound(DocumentId document, int version, String title, Set<RegionCode> regions, LocalDate deadline) {
        this(document, version, title, regions, deadline, RoundForm.COUNTERPARTS, SigningPolicy.QUALIFIED);
    }
}
