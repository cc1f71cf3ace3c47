package se.samdiarium.search.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.FileForm;
import se.samdiarium.search.Hit;
import se.samdiarium.search.Snippet;

/**
 * An entry that was found, as it is stored in the index.
 *
 * @param document number in the index
 * @param fields   what is stored of it
 * @param shown    what is marked: the index's document of the newest version, or of an older one
 * @param onlyIn   number of the version shown when the newest does not hold what was asked for; otherwise 0
 * @param older    older versions that hold it, newest first
 */
record FoundEntry(int document, Document fields, int shown, int onlyIn, List<Integer> older) {

    private static final Set<String> READ = Set.of(Fields.ENTRY, Fields.DOCUMENT, Fields.CASE, Fields.NUMBER, Fields.TITLE, Fields.CASE_TITLE,
            Fields.CORRESPONDENT, Fields.REGION, Fields.AUTHORITY, Fields.TYPE, Fields.DIRECTION, Fields.DATE, Fields.VERSIONS, Fields.FORM);

    /** Reads what was found, in the same order. */
    static List<FoundEntry> read(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<FoundEntry> entries = new ArrayList<>();
        for (ScoreDoc each : found) {
            entries.add(new FoundEntry(each.doc, stored.document(each.doc, READ), each.doc, 0, List.of()));
        }
        return entries;
    }

    /**
     * The same, found in older versions too.
     *
     * @param versions numbers of these versions, newest first, and the index's documents of them
     * @param newest   whether the newest version holds it too
     */
    FoundEntry alsoIn(NavigableMap<Integer, Integer> versions, boolean newest) {
        return new FoundEntry(document, fields, newest ? document : versions.firstEntry().getValue(), newest ? 0 : versions.firstKey(),
                List.copyOf(versions.keySet()));
    }

    /** Its id. */
    String entry() {
        return fields.get(Fields.ENTRY);
    }

    /** How many versions its document has. */
    int versions() {
        return fields.getField(Fields.VERSIONS).numericValue().intValue();
    }

    /** As a hit without marks, for somebody who holds these tokens. */
    Hit hit(Set<String> accessTokens) {
        return hit(accessTokens, List.of(), List.of());
    }

    /** As a hit with what is marked in it. */
    Hit hit(Set<String> accessTokens, List<Snippet> inTitle, List<Snippet> inText) {
        String title = fields.get(Fields.TITLE);
        RegionCode region = new RegionCode(fields.get(Fields.REGION));
        Optional<String> caseTitle = Optional.of(fields.get(Fields.CASE_TITLE)).filter(known -> accessTokens.contains(AccessTokens.of(region)));
        return new Hit(new EntryId(id(Fields.ENTRY)), new DocumentId(id(Fields.DOCUMENT)), new CaseId(id(Fields.CASE)), fields.get(Fields.NUMBER),
                title, Snippets.whole(title, inTitle), caseTitle, region, fields.get(Fields.AUTHORITY), fields.get(Fields.TYPE),
                Direction.valueOf(fields.get(Fields.DIRECTION)), LocalDate.ofEpochDay(fields.getField(Fields.DATE).numericValue().longValue()),
                Optional.ofNullable(fields.get(Fields.CORRESPONDENT)), versions(), onlyIn == 0 ? versions() : onlyIn, older,
                FileForm.valueOf(fields.get(Fields.FORM)), inText);
    }

    private UUID id(String field) {
        return UUID.fromString(fields.get(field));
    }
}
