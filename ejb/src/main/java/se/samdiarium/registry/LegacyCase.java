package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as an old diary tells of it. What belongs to the case is told by the row that comes first; later rows may leave it out.
 *
 * @param number  as issued, 1 to 60 characters
 * @param title   what it is about, 1 to 500 characters; needed in the first row
 * @param opened  day it was opened; without it the day of its first document
 * @param handler handläggare, at most 80 characters
 * @param state   how far it came
 */
public record LegacyCase(String number, Optional<String> title, Optional<LocalDate> opened, Optional<String> handler, CaseState state) {
}
