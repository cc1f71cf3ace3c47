package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.KeptText;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.TextState;
import se.samdiarium.document.VersionView;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** What the database knows of bytes: size, media type, extracted text. */
@ApplicationScoped
public class ContentRecords {

    private static final char FORM_FEED = '\f';

    private final Sql sql;
    private final ContentStore store;
    private final Clock clock;

    @Inject
    ContentRecords(Sql sql, ContentStore store, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ContentRecords() {
        this(null, null, null);
    }

    /** Keeps the bytes and writes what is known of them; the bytes are there before anybody sees the rows. */
    public void keep(Intake.Judged judged) {
        keep(judged.staged(), judged.extraction());
    }

    /** Same. Bytes first: a row never names bytes that are not there. */
    void keep(ContentStore.Staged staged, Extraction extraction) {
        keep(staged, extraction.mediaType());
        insertText(staged.sha256().hex(), extraction);
    }

    /** Keeps bytes whose text is that of the base they begin with. */
    public void keepWithTextOf(ContentStore.Staged staged, String mediaType, VersionView base) {
        keep(staged, mediaType);
        sql.update("""
                insert into extracted_text (sha256, state, code, reason, title, language, pages, body, packed)
                select ?1, state, code, reason, title, language, pages, body, packed from extracted_text where sha256 = ?2 on conflict do nothing""",
                staged.sha256().hex(), base.sha256().hex());
    }

    /** Puts another outcome of reading in the place of what was known. */
    public void replaceText(Sha256 sha256, Extraction extraction) {
        sql.update("delete from extracted_text where sha256 = ?1", sha256.hex());
        sql.update("delete from word_places where sha256 = ?1", sha256.hex());
        insertText(sha256.hex(), extraction);
    }

    private void keep(ContentStore.Staged staged, String mediaType) {
        hold(staged, mediaType);
        try {
            store.keep(staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the row, or locks the one that is there, before bytes are looked for: so the sweep removes none that this transaction counts on. */
    private void hold(ContentStore.Staged staged, String mediaType) {
        String sha256 = staged.sha256().hex();
        boolean held = false;
        while (!held) {
            held = sql.update("insert into content (sha256, size, media_type, stored_at) values (?1, ?2, ?3, ?4) on conflict do nothing",
                    sha256, staged.size(), mediaType, clock.instant()) > 0
                    || sql.values(String.class, "select sha256 from content where sha256 = ?1 for key share", sha256).findFirst().isPresent();
        }
    }

    /** The pages of the extracted text; empty when there is none. */
    public List<String> pages(Sha256 sha256) {
        return sql.rows("""
                select coalesce(o.body, t.body), case when o.body is null then t.packed else '' end
                from extracted_text t left join ocr_text o on o.sha256 = t.sha256 and o.state = 'TEXT'
                where t.sha256 = ?1 and t.state = 'TEXT'""", sha256.hex()).findFirst()
                .map(row -> pages(new KeptText((String) row[0], (byte[]) row[1]).text())).orElse(List.of());
    }

    /** The pages of a stored text. */
    static List<String> pages(String body) {
        return List.of(body.split(String.valueOf(FORM_FEED), -1));
    }

    /** What is known of a file that is no version of a document. */
    VersionView describe(TakenFile file) {
        return sql.rows("""
                select c.size, c.media_type, t.state, t.code, t.pages, c.stored_at
                from content c join extracted_text t on t.sha256 = c.sha256 where c.sha256 = ?1""", file.sha256().hex())
                .map(row -> new VersionView(1, file.sha256(), file.fileName(), ((Number) row[0]).longValue(), (String) row[1],
                        TextState.valueOf((String) row[2]), Optional.ofNullable((String) row[3]), ((Number) row[4]).intValue(),
                        Column.instant(row[5]), "-"))
                .findFirst().orElseThrow();
    }

    private void insertText(String sha256, Extraction extraction) {
        record Row(TextState state, String code, String reason, Optional<String> title, Optional<String> language, List<String> pages) {
        }
        Row row = switch (extraction) {
            case Extraction.Text text -> new Row(TextState.TEXT, null, null, text.title(), text.language(), withHead(text));
            case Extraction.Encrypted locked -> new Row(TextState.ENCRYPTED, "document.encrypted", null, Optional.empty(), Optional.empty(),
                    List.of());
            case Extraction.Failed failed -> new Row(TextState.FAILED, failed.code(), cut(failed.reason()), Optional.empty(),
                    Optional.empty(), List.of());
        };
        KeptText kept = KeptText.of(body(row.pages));
        sql.update("""
                insert into extracted_text (sha256, state, code, reason, title, language, pages, body, packed)
                values (?1, ?2, cast(?3 as varchar), cast(?4 as varchar), cast(?5 as varchar), cast(?6 as varchar), ?7, ?8, ?9)
                on conflict do nothing""",
                sha256, row.state.name(), row.code, row.reason, row.title.map(ContentRecords::cut).orElse(null),
                row.language.orElse(null), row.pages.size(), kept.body(), kept.packed());
        if (Ocr.wanted(extraction)) {
            sql.update("insert into ocr_text (sha256, state, asked_at) values (?1, 'WAITING', ?2) on conflict do nothing", sha256, clock.instant());
        }
    }

    /** The pages; of a message with the fields of its head before them, as they stand in the file, so that they are found too. */
    private static List<String> withHead(Extraction.Text text) {
        String head = text.properties().entrySet().stream().filter(field -> field.getKey().startsWith(Extraction.Text.MESSAGE))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(field -> field.getKey().substring(Extraction.Text.MESSAGE.length()) + ": " + field.getValue().replaceAll("\\s+", " ") + "\n")
                .collect(Collectors.joining());
        return head.isEmpty() ? text.pages()
                : Stream.concat(Stream.of(head + "\n" + text.pages().getFirst()), text.pages().stream().skip(1)).toList();
    }

    /** Pages as they are stored. */
    static String body(List<String> pages) {
        return String.join(String.valueOf(FORM_FEED), pages.stream().map(page -> without(without(page, '\u0000'), FORM_FEED)).toList());
    }

    /** Looking for it first is several times faster than replacing what is not there. */
    private static String without(String page, char character) {
        return page.indexOf(character) < 0 ? page : page.replace(character, ' ');
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
