package se.samdiarium.signing;

import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;

/**
 * What there is of a round all regions have signed.
 *
 * @param round          the round
 * @param required       qualification that was asked for, for example QESIG
 * @param counterparts   the signed documents; with one shared document, that one
 * @param policies       by which the signatures were judged, name and version
 * @param trustSnapshots sets of trusted lists the verdicts rest on
 */
public record Dossier(RoundView round, String required, List<Signed> counterparts, List<String> policies, List<String> trustSnapshots) {

    /**
     * A signed document.
     *
     * @param region   whose counterpart
     * @param document the document
     * @param version  its version that was accepted
     */
    public record Signed(RegionCode region, DocumentId document, int version) {
    }
}
