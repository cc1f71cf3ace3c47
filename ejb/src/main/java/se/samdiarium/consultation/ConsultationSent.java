package se.samdiarium.consultation;

import java.time.LocalDate;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.VersionRef;

/**
 * A consultation has been sent; told within its transaction.
 *
 * @param id      the consultation
 * @param host    the region that sent it
 * @param text    what is asked about
 * @param on      day it was sent
 * @param lastDay for answers
 * @param by      who sent it
 */
public record ConsultationSent(ConsultationId id, RegionCode host, VersionRef text, LocalDate on, LocalDate lastDay, Caller by) {
}
