package se.samdiarium.agreement;

import java.time.LocalDate;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;

/**
 * A region's notice of termination.
 *
 * @param region    which
 * @param document  the notice, registered in the diary of whoever records it
 * @param on        day it was given
 * @param effective first day the region is no longer a party
 */
public record GiveNotice(RegionCode region, DocumentId document, LocalDate on, LocalDate effective) {
}
