package se.samdiarium.registry;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.Sha256;

/**
 * A draft as shown: working material of the region whose case it is in, not registered and not a public document (TF 2 kap. 12 §).
 *
 * @param id        id
 * @param caseId    its case
 * @param title     what it is
 * @param fileName  as received
 * @param sha256    of the bytes; stays when they are gone
 * @param createdAt when it was laid in the case
 * @param createdBy by whom
 * @param fate      what became of it; empty while it waits
 */
public record DraftView(DraftId id, CaseId caseId, String title, String fileName, Sha256 sha256, Instant createdAt, String createdBy,
        Optional<Fate> fate) implements Traceable {

    /**
     * What became of a draft.
     *
     * @param outcome kept or discarded
     * @param at      when
     * @param by      by whom
     * @param entry   the entry it was registered as, when kept
     */
    public record Fate(DraftOutcome outcome, Instant at, String by, Optional<EntryId> entry) {
    }

    /** Whether its bytes can be read here: while it waits. A kept one is read from its entry. */
    public boolean isWaiting() {
        return fate.isEmpty();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
