package se.samdiarium.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * An entry in the diary as shown.
 *
 * @param id            id
 * @param caseId        its case
 * @param number        written form, for example {@code RS 2025-00123-4}
 * @param document      the document
 * @param title         in short what it is about
 * @param direction     which way it went
 * @param type          type of document
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param registeredAt  when it was registered
 * @param registeredBy  by whom
 * @param versions      how many versions the document has
 */
public record EntryView(EntryId id, CaseId caseId, String number, DocumentId document, String title, Direction direction, DocumentType type,
        LocalDate date, Optional<String> correspondent, Instant registeredAt, String registeredBy, int versions) implements Traceable {

    @Override
    public String trace() {
        return "entry " + id;
    }
}
