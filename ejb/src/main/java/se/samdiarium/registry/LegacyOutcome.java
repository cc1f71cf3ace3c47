package se.samdiarium.registry;

import java.util.Optional;
import se.samdiarium.platform.Refusal;

/** What became of a row of an old diary. */
public sealed interface LegacyOutcome {

    /**
     * Where the row stands in the diary.
     *
     * @param file   the case
     * @param entry  the entry, when the row tells of a document
     * @param serial the case's place in one of our series, when its number has the form of one
     */
    record Place(CaseId file, Optional<EntryId> entry, Optional<LegacySerial> serial) {
    }

    /** Entered, or to be entered when the row was only judged. */
    record Entered(Place place) implements LegacyOutcome {
    }

    /** It was there before, with the same content. */
    record Known(Place place) implements LegacyOutcome {
    }

    /** Not entered. */
    record Refused(Refusal refusal) implements LegacyOutcome {
    }
}
