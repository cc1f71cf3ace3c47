package se.samdiarium.memo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/**
 * A memo as shown to its own region.
 *
 * @param id         id
 * @param region     the region
 * @param caseId     the case it is to be registered in
 * @param number     number of that case
 * @param caseTitle  what the case is about
 * @param state      how far it has come
 * @param source     where it is worked on
 * @param text       what is written
 * @param lost       fields that were not found in the file that was handed back
 * @param document   its document, once a file has been handed back or it is registered
 * @param versions   versions of the document; 0 without one
 * @param entry      its entry
 * @param entryNumber number of the entry
 * @param candidates documents of the case that can go with it
 * @param revision   changes with every change; for ETag and If-Match
 * @param changedAt  when it was changed
 * @param changedBy  by whom
 */
public record MemoView(MemoId id, RegionCode region, Optional<CaseId> caseId, Optional<String> number, Optional<String> caseTitle, MemoState state,
        MemoSource source, MemoText text, List<MemoField> lost, Optional<DocumentId> document, int versions, Optional<EntryId> entry,
        Optional<String> entryNumber, List<Candidate> candidates, int revision, Instant changedAt, String changedBy) implements Traceable {

    /** Keeps its own copies. */
    public MemoView {
        lost = List.copyOf(lost);
        candidates = List.copyOf(candidates);
    }

    /**
     * A document of the case.
     *
     * @param entry  its entry
     * @param number the entry's number
     * @param title  what it is
     */
    public record Candidate(EntryId entry, String number, String title) {
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
