package se.samdiarium.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done towards a consultee.
 *
 * @param kind    what
 * @param at      when
 * @param by      by whom
 * @param until   of an extension: to which day
 * @param reason  of an extension: why
 * @param letters how many letters were written; none where no address is known or there is no mail server
 */
public record ConsulteeEvent(Kind kind, Instant at, String by, Optional<LocalDate> until, Optional<String> reason, int letters) {

    /** What was done. Stored state: the names are in the database. */
    public enum Kind { SENT, REMINDED, EXTENDED }
}
