package se.samdiarium.organisation;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * The right of a person to sign for a region (behörig undertecknare).
 *
 * @param username  the person
 * @param region    for which region
 * @param title     in which office, for example Regiondirektör
 * @param source    where it follows from: reglemente or decision, §, date
 * @param validFrom first day
 * @param validTo   last day; empty while it runs
 */
public record Mandate(String username, RegionCode region, String title, String source, LocalDate validFrom, Optional<LocalDate> validTo)
        implements Traceable {

    @Override
    public String trace() {
        return "mandate " + username + " region " + region;
    }
}
