package se.samdiarium.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.Position;
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
 * @param regionName    name of that region
 * @param authority     name of the authority whose diary it is in
 * @param type          code of the type of document
 * @param typeName      its Swedish name
 * @param direction     which way it went
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param caseNumber    written form of the case's number
 * @param secrecy       provision of the entry's secrecy marking
 * @param position      what it comes to as an answer to a consultation
 * @param form          form of the newest version's file
 * @param accessTokens  each of these opens it, few and coarse, for example {@code region:03}; with when it came to those who hold the token, or
 *                      got its newest version
 * @param versions      how many versions the document has
 * @param older         texts of the versions before the newest, where they differ from those after them
 * @param elsewhere     numbers the same document has in other diaries
 */
public record IndexDocument(EntryId entry, DocumentId document, CaseId caseId, String number, String title, String caseTitle, String fileName,
        List<String> pages, RegionCode region, String regionName, String authority, String type, String typeName, Direction direction,
        LocalDate date, Optional<String> correspondent, String caseNumber, Optional<String> secrecy, Optional<Position> position, FileForm form,
        Map<String, Instant> accessTokens, int versions, List<OlderVersion> older, List<String> elsewhere) {

    /**
     * The text of a version before the newest.
     *
     * @param number of the version
     * @param pages  its text by page
     */
    public record OlderVersion(int number, List<String> pages) {

        /** Keeps its own copy. */
        public OlderVersion {
            pages = List.copyOf(pages);
        }
    }

    /** Checks that nothing is null and keeps its own copies. */
    public IndexDocument {
        for (Object part : new Object[] {entry, document, caseId, number, title, caseTitle, fileName, region, regionName, authority, type, typeName,
            direction, date, correspondent, caseNumber, secrecy, position, form}) {
            Objects.requireNonNull(part);
        }
        pages = List.copyOf(pages);
        accessTokens = Map.copyOf(accessTokens);
        older = List.copyOf(older);
        elsewhere = List.copyOf(elsewhere);
    }
}
