package se.samdiarium.registry;

import java.time.Instant;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * A case as shown.
 *
 * @param id        id
 * @param number    written form
 * @param title     what it is about
 * @param region    in whose diary
 * @param authority name of the authority
 * @param openedAt  when
 * @param openedBy  by whom
 * @param revision  changes with every change of the case; for ETag
 * @param entries   its documents by number
 */
public record CaseView(CaseId id, String number, String title, RegionCode region, String authority, Instant openedAt, String openedBy,
        int revision, List<EntryView> entries) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
