package se.samdiarium.search.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

/** Reads the stored fields of what was found and marks the found words. */
final class Hits {

    private static final Set<String> READ = Set.of(Fields.ENTRY, Fields.DOCUMENT, Fields.CASE, Fields.NUMBER, Fields.TITLE, Fields.CASE_TITLE,
            Fields.CORRESPONDENT, Fields.REGION, Fields.AUTHORITY, Fields.TYPE, Fields.DIRECTION, Fields.DATE, Fields.VERSIONS, Fields.FORM);

    private final IndexSearcher searcher;
    private final Snippets snippets;
    private final Set<String> accessTokens;

    Hits(IndexSearcher searcher, SwedishAnalysis analysis, Set<String> accessTokens) {
        this.searcher = searcher;
        this.accessTokens = accessTokens;
        this.snippets = Snippets.of(searcher, analysis);
    }

    /** Hits with what is marked in them; in an older version, where only that holds what was asked for. */
    List<Hit> read(ScoreDoc[] found, Query asked, Map<Integer, OlderFinds> older) throws IOException {
        Map<String, Object[]> marked = snippets.mark(asked, Stream.of(found).mapToInt(hit -> find(hit, older).shown()).toArray());
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            hits.add(hit(stored.document(found[i].doc, READ), Snippets.snippets(marked, Fields.TITLE, i),
                    Snippets.snippets(marked, Fields.TEXT, i), find(found[i], older)));
        }
        return hits;
    }

    /** Hits without marks. */
    List<Hit> read(ScoreDoc[] found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            hits.add(hit(stored.document(each.doc, READ), List.of(), List.of(), find(each, Map.of())));
        }
        return hits;
    }

    private static OlderFinds find(ScoreDoc hit, Map<Integer, OlderFinds> older) {
        return older.getOrDefault(hit.doc, new OlderFinds(hit.doc, 0, List.of()));
    }

    private Hit hit(Document fields, List<Snippet> inTitle, List<Snippet> inText, OlderFinds older) {
        String title = fields.get(Fields.TITLE);
        RegionCode region = new RegionCode(fields.get(Fields.REGION));
        Optional<String> caseTitle = Optional.of(fields.get(Fields.CASE_TITLE)).filter(known -> accessTokens.contains(AccessTokens.of(region)));
        int versions = fields.getField(Fields.VERSIONS).numericValue().intValue();
        return new Hit(new EntryId(id(fields, Fields.ENTRY)), new DocumentId(id(fields, Fields.DOCUMENT)), new CaseId(id(fields, Fields.CASE)),
                fields.get(Fields.NUMBER), title, Snippets.whole(title, inTitle), caseTitle,
                region, fields.get(Fields.AUTHORITY), fields.get(Fields.TYPE),
                Direction.valueOf(fields.get(Fields.DIRECTION)), LocalDate.ofEpochDay(fields.getField(Fields.DATE).numericValue().longValue()),
                Optional.ofNullable(fields.get(Fields.CORRESPONDENT)), versions, older.onlyIn() == 0 ? versions : older.onlyIn(), older.versions(),
                FileForm.valueOf(fields.get(Fields.FORM)), inText);
    }

    private static UUID id(Document fields, String field) {
        return UUID.fromString(fields.get(field));
    }
}
