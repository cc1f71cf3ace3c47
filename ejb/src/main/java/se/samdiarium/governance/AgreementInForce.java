package se.samdiarium.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement a region is party to.
 *
 * @param title title
 * @param from  in force since
 * @param until last day, where there is one
 */
public record AgreementInForce(String title, LocalDate from, Optional<LocalDate> until) {
}
