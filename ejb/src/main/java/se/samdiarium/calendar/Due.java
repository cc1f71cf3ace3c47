package se.samdiarium.calendar;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * One thing that is still to be done by a day.
 *
 * @param id     stable and unique within its kind, for example {@code 6f1c…/12}
 * @param kind   what is to be done, a key of the texts of people, for example {@code consultation.answer}
 * @param day    last day (Europe/Stockholm), inclusive
 * @param about  what it is about, in the words of whoever made it
 * @param region the region that is to do it; empty for one that concerns all
 * @param path   page of the thing, from the root, for example {@code /remiss?id=…}
 */
public record Due(String id, String kind, LocalDate day, String about, Optional<RegionCode> region, String path) {
}
