package se.samdiarium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.registry.EntryId;

/**
 * A region's yearly report on cooperation by agreement.
 *
 * @param region       the region
 * @param year         of which year
 * @param texts        its words; before it is saved first, what is known is proposed
 * @param revision     0 before it is saved first; to be named when it is saved again
 * @param due          when it is to be done
 * @param savedAt      when it was saved last
 * @param savedBy      by whom
 * @param entry        where it is registered
 * @param registeredAt when
 */
public record RegionReportView(RegionCode region, int year, RegionTexts texts, int revision, LocalDate due, Optional<Instant> savedAt,
        Optional<String> savedBy, Optional<EntryId> entry, Optional<Instant> registeredAt) implements Traceable {

    @Override
    public String trace() {
        return "yearly report of region " + region + " for " + year;
    }
}
