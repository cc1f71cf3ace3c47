package se.samdiarium.registry;

import java.time.Instant;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;

/**
 * An entry in force of a document, in whichever region's diary: what all who may see the document may know of it.
 *
 * @param id           id; the entry itself opens only for its own region
 * @param document     the document
 * @param region       in whose diary
 * @param authority    name of the authority
 * @param number       its number
 * @param sha256       of the bytes that were registered
 * @param responsible  whether this authority is the one that registers the document (OSL 5 kap. 1 §); the others link it
 * @param registeredAt when
 */
public record DocumentEntry(EntryId id, DocumentId document, RegionCode region, String authority, String number, Sha256 sha256,
        boolean responsible, Instant registeredAt) {
}
