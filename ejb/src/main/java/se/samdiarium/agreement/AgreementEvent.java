package se.samdiarium.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;

/**
 * Something that has happened.
 *
 * @param kind      what
 * @param on        day it happened
 * @param at        when it was recorded
 * @param by        user name of whoever recorded it
 * @param region    the region it is about
 * @param position  the text it is about
 * @param reference what else it is about: a remiss, a decision, a document
 * @param until     last day for answers or decisions; the day a notice takes effect
 * @param detail    in words, as written then
 */
public record AgreementEvent(EventKind kind, LocalDate on, Instant at, String by, Optional<RegionCode> region, Optional<Integer> position,
        Optional<UUID> reference, Optional<LocalDate> until, String detail) {
}
