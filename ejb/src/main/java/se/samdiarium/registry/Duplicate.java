package se.samdiarium.registry;

import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.DocumentId;

/**
 * Something the region has already that a received file may be a copy of. A warning; the registrar decides.
 *
 * @param kind     why it may be a copy
 * @param id       of the entry when it is registered, of the received file when it waits
 * @param document the document, where a registered entry has one
 * @param caseFile the case of a registered entry
 * @param number   written form of the entry's number; empty when it waits
 * @param title    title of the entry, or name of the file that waits
 */
public record Duplicate(Kind kind, UUID id, Optional<DocumentId> document, Optional<CaseId> caseFile, String number, String title) {

    /** Why it may be a copy. */
    public enum Kind {
        /** The same SHA-256 is registered in the region's diary. */
        SAME_BYTES_REGISTERED,
        /** The same SHA-256 lies in the region's inbox. */
        SAME_BYTES_WAITING,
        /** The same sender or recipient is registered with the same day. */
        SAME_CORRESPONDENT_AND_DAY
    }
}
