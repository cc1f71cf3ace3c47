package se.samdiarium.document;

import java.time.Instant;
import se.samdiarium.access.RegionCode;

/**
 * A document another region has shared with the caller's.
 *
 * @param id       id
 * @param from     the region it belongs to
 * @param title    title
 * @param latest   number of the newest version
 * @param sharedAt when
 */
public record SharedDocument(DocumentId id, RegionCode from, String title, int latest, Instant sharedAt) {
}
