package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.audit.Traceable;

/**
 * All that the register says of an entry.
 *
 * @param entry        its data
 * @param revision     changes with every change of the entry; for ETag and If-Match
 * @param caseTitle    what its case is about
 * @param authority    name of the authority whose diary it is in
 * @param registeredOn day of registration, in Sweden
 * @param late         whether it was registered later than the working day after it came in
 * @param responsible  whether this authority is the one that registers the document (OSL 5 kap. 1 §)
 * @param voiding      that it was a mistake
 * @param movedTo      the entry it was moved to
 * @param movedFrom    the entry it was moved from
 * @param references   numbers of others
 * @param changes      changes of what the register says, the newest first
 */
public record EntryFacts(EntryView entry, int revision, String caseTitle, String authority, LocalDate registeredOn, boolean late,
        boolean responsible, Optional<Voiding> voiding, Optional<Place> movedTo, Optional<Place> movedFrom, List<ReferenceView> references,
        List<RegisterChange> changes) implements Traceable {

    /**
     * Another entry of the region's diaries.
     *
     * @param id     id
     * @param number its number
     */
    public record Place(EntryId id, String number) {
    }

    @Override
    public String trace() {
        return entry.trace();
    }
}
