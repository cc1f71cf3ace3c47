package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.RegionCode;

/**
 * An agreement to be set up.
 *
 * @param title   1 to 300 characters
 * @param parties at least two
 * @param on      day the work began; not after today
 * @param amends  the agreement in force that it amends
 */
public record NewAgreement(String title, Set<RegionCode> parties, LocalDate on, Optional<AgreementId> amends) {
}
