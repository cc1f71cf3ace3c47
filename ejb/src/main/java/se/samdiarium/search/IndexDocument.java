package se.samdiarium.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;

/**
 * What the index knows of one registered entry.
 *
 * @param entry         id; a later document with the same id replaces the earlier
 * @param document      the document registered
 * @param caseId        its case
 * @param number        written form of the entry's number, for example {@code RS 2025-00123-4}
 * @param title         in short what it is about
 * @param caseTitle     what the case is about
 * @param fileName      name of the newest version's file
 * @param pages         text of the newest version by page; empty when it could not be read
 * @param region        whose diary it is in
 * @param authority     name of the authority whose diary it is in
 * @param type          code of the type of document
 * @param direction     which way it went
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param accessTokens  each of these opens it; few and coarse, for example {@code region:03}
 * @param versions      how many versions the document has
 */
public record IndexDocument(EntryId entry, DocumentId document, CaseId caseId, String number, String title, String caseTitle, String fileName,
        List<String> pages, RegionCode region, String authority, String type, Direction direction, LocalDate date,
        Optional<String> correspondent, Set<String> accessTokens, int versions) {

    /** Checks that nothing is null and keeps its own copies. */
    public IndexDocument {
        for (Object part : new Object[] {entry, document, caseId, number, title, caseTitle, fileName, region, authority, type, direction, date,
            correspondent}) {
            Objects.requireNonNull(part);
        }
        pages = List.copyOf(pages);
        accessTokens = Set.copyOf(accessTokens);
    }
}
