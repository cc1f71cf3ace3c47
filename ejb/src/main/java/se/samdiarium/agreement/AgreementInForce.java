package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement that holds, or has held, for a region.
 *
 * @param title title
 * @param from  in force since
 * @param until last day for the region, where there is one
 */
public record AgreementInForce(String title, LocalDate from, Optional<LocalDate> until) {
}
