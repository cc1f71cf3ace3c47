package se.samdiarium.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;

/**
 * An entry in the diary as shown.
 *
 * @param id            id
 * @param caseId        its case
 * @param number        written form, for example {@code RS 2025-00123-4}
 * @param document      the document; empty for what is kept elsewhere (paper)
 * @param title         in short what it is about
 * @param direction     which way it went
 * @param type          type of document
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param registeredAt  when it was registered
 * @param registeredBy  by whom
 * @param versions      how many versions the document has; 0 without a document
 * @param state         what has become of it
 * @param sha256        of the bytes that were registered
 * @param note          free note
 * @param secrecy       what is kept from the public view
 */
public record EntryView(EntryId id, CaseId caseId, String number, Optional<DocumentId> document, String title, Direction direction,
        DocumentType type, LocalDate date, Optional<String> correspondent, Instant registeredAt, String registeredBy, int versions,
        EntryState state, Optional<Sha256> sha256, Optional<String> note, Secrecy secrecy) implements Traceable {

    @Override
    public String trace() {
        return "entry " + id;
    }
}
