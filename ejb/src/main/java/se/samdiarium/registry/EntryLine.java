package se.samdiarium.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;

/**
 * An entry as a line of a list.
 *
 * @param id            id
 * @param caseId        its case
 * @param number        written form, for example {@code RS 2025-00123-4}
 * @param document      the document; empty for what is kept elsewhere (paper)
 * @param region        in whose diary
 * @param authority     name of the authority
 * @param title         in short what it is about
 * @param direction     which way it went
 * @param type          type of document
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param registeredAt  when it was registered
 * @param registeredBy  by whom
 * @param handler       handläggare of the case
 * @param late          registered later than the first working day after it came in
 * @param marked        whether it bears a secrecy marking
 * @param state         what has become of it
 */
public record EntryLine(EntryId id, CaseId caseId, String number, Optional<DocumentId> document, RegionCode region, String authority, String title,
        Direction direction, DocumentType type, LocalDate date, Optional<String> correspondent, Instant registeredAt, String registeredBy,
        Optional<String> handler, boolean late, boolean marked, EntryState state) {
}
