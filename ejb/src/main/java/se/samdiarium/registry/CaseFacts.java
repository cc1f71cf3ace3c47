package se.samdiarium.registry;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a case besides its data and its documents.
 *
 * @param voiding        that it was a mistake
 * @param classification its class
 * @param links          cases it has to do with
 * @param references     numbers of others, of the case and its entries
 * @param drafts         working material, the oldest first
 * @param changes        changes of the register in it, the newest first
 */
public record CaseFacts(Optional<Voiding> voiding, Optional<Classification> classification, List<CaseLinkView> links,
        List<ReferenceView> references, List<DraftView> drafts, List<RegisterChange> changes) {

    /** The drafts nobody has decided about. */
    public List<DraftView> waitingDrafts() {
        return drafts.stream().filter(DraftView::isWaiting).toList();
    }
}
