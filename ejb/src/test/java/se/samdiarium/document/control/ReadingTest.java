package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.UnreadFile;
import se.samdiarium.platform.TestDatabase;

/** Files that cannot be read, are read again, or are read from pictures; with a real database, real child processes and the real program. */
class ReadingTest {

    private static final FileName NAME = new FileName("fil.pdf");
    private static final Extraction UNREADABLE = new Extraction.Failed("text/plain", "document.extraction-unreadable", "Den gick inte att läsa.");

    @TempDir
    private Path root;
    private TestDatabase database;
    private FileContentStore store;
    private ContentRecords contents;
    private UnreadRecords unread;
    private PoisonList poison;
    private TikaTextExtraction extraction;
    private ReceivedFiles received;
    private OcrRecords ocr;

    @BeforeEach
    void open() throws IOException {
        database = new TestDatabase();
        store = new FileContentStore(root.toString(), Clock.systemUTC());
        contents = new ContentRecords(database.sql(), store, Clock.systemUTC());
        poison = new PoisonList(database.sql(), Clock.systemUTC());
        unread = new UnreadRecords(database.sql(), contents, new TestOutbox(database.sql()));
        received = new ReceivedFiles(database.sql(), contents, Clock.systemUTC());
        ocr = new OcrRecords(database.sql(), unread, Clock.systemUTC());
        extraction = new TikaTextExtraction(new ExtractionLimits(Duration.ofSeconds(10), 256, 1, 100_000));
    }

    @AfterEach
    void close() throws IOException {
        extraction.close();
        database.close();
    }

    @Test
    @DisplayName("D1.9 a file that ended the child process is listed with its reason and not read again by itself, not even when it comes anew")
    void poison() throws IOException {
        Sha256 file = keep("%HOSTILE exit".getBytes(StandardCharsets.UTF_8));
        assertThat(unread.list(10)).singleElement().satisfies(each -> {
            assertThat(each.sha256()).isEqualTo(file);
            assertThat(each.code()).isEqualTo("document.extraction-crashed");
            assertThat(each.names()).containsExactly("fil.pdf");
            assertThat(each.reason()).hasValueSatisfying(reason -> assertThat(reason).contains("'fil.pdf'"));
            assertThat(each.poison()).isTrue();
        });
        FakeTextExtraction notToBeAsked = new FakeTextExtraction();
        notToBeAsked.close();
        assertThat(keep("%HOSTILE exit".getBytes(StandardCharsets.UTF_8), notToBeAsked)).isEqualTo(file);
        assertThatThrownBy(() -> keep("annat".getBytes(StandardCharsets.UTF_8), notToBeAsked)).isInstanceOf(ExtractionUnavailable.class);
    }

    @Test
    @DisplayName("D1.9 a file that could not be read is read again when that is asked for, and the index is told")
    void readAgain() throws IOException {
        Sha256 file = keep("Nu går den att läsa.".getBytes(StandardCharsets.UTF_8));
        contents.replaceText(file, UNREADABLE);
        UUID document = documentOf(file);
        assertThat(unread.list(10)).extracting(UnreadFile::sha256).containsExactly(file);
        new Rereading(store, extraction, new MarkingScan(), poison, unread, null).readAgain(file, UUID.randomUUID());
        assertThat(unread.list(10)).isEmpty();
        assertThat(contents.pages(file)).containsExactly("Nu går den att läsa.");
        assertThat(database.count("select count(*) from outbox where subject = ?1", document)).isEqualTo(1);
    }

    @Test
    @DisplayName("D1.9 a marking that turns up when a kept file is read again is told; its text is not kept")
    void markingFoundLate() throws IOException {
        Sha256 file = keep("Vanlig text".getBytes(StandardCharsets.UTF_8));
        Sha256 marked = keepUnjudged("KVALIFICERAT HEMLIG\nplanen".getBytes(StandardCharsets.UTF_8));
        new Rereading(store, extraction, new MarkingScan(), poison, unread, null).readAgain(marked, UUID.randomUUID());
        assertThat(unread.list(10)).singleElement().satisfies(each -> assertThat(each.code()).isEqualTo("document.marking-found"));
        assertThat(contents.pages(marked)).isEmpty();
        assertThat(contents.pages(file)).containsExactly("Vanlig text");
    }

    @Test
    @DisplayName("D1.10 a scanned PDF is read from its pictures, labelled with its certainty; the original's bytes and own text stay as they were")
    void scanned() throws IOException {
        PageReader reader = new PageReader("tesseract", Duration.ofSeconds(60), 10);
        assumeTrue(reader.engine().isPresent(), "Tesseract with Swedish is not installed");
        byte[] bytes = ScannedPages.scan("Samverkansavtalet om räddningsvärn", "gäller från årsskiftet.");
        Sha256 file = keep(bytes);
        assertThat(contents.pages(file)).containsExactly("");
        OcrQueue queue = new OcrQueue(ocr, store, new MarkingScan(), "tesseract", Duration.ofSeconds(60), 10);
        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(queue.readOne()).isTrue();
        assertThat(queue.waiting()).isZero();
        assertThat(contents.pages(file)).singleElement().satisfies(page -> assertThat(page.lines()).first().asString()
                .matches("\\[Maskinläst från bild \\(OCR\\), säkerhet \\d+ %]"));
        assertThat(contents.pages(file).getFirst()).contains("Samverkansavtalet om räddningsvärn\ngäller från årsskiftet.");
        assertThat(database.count("select confidence from ocr_text where sha256 = ?1", file.hex())).isBetween(60L, 100L);
        assertThat(database.count("select length(body) from extracted_text where sha256 = ?1", file.hex())).isZero();
        try (ContentStore.Fetched kept = store.fetch(file)) {
            assertThat(kept.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    @DisplayName("D1.10 a scanned PDF that is not read says why: no program, or a program that ends with a fault")
    void notRead() throws IOException {
        Sha256 file = keep(ScannedPages.scan("Text"));
        assertThat(new OcrQueue(ocr, store, new MarkingScan(), "no-such-program", Duration.ofSeconds(5), 10).readOne()).isFalse();
        assertThat(unread.list(10)).singleElement().satisfies(each -> assertThat(each.code()).isEqualTo("document.ocr-not-installed"));
        ocr.failed(file, "document.ocr-timeout", "tesseract took longer than PT60S");
        assertThat(unread.list(10)).extracting(UnreadFile::code).containsExactly("document.ocr-timeout");
        ocr.again(file);
        assertThat(ocr.next()).contains(file);
    }

    @Test
    @DisplayName("D1.10 only a PDF whose pages have no text for the most part is taken for scanned")
    void whatIsScanned() {
        assertThat(Ocr.wanted(text("application/pdf", "", "Sida 2", ""))).isTrue();
        assertThat(Ocr.wanted(text("application/pdf", "En hel sida med text", "", "En till med text"))).isFalse();
        assertThat(Ocr.wanted(text("text/plain", ""))).isFalse();
    }

    private static Extraction.Text text(String type, String... pages) {
        return new Extraction.Text(type, List.of(pages), java.util.Optional.empty(), java.util.Optional.empty(), java.util.Map.of(), false);
    }

    private Sha256 keep(byte[] bytes) throws IOException {
        return keep(bytes, extraction);
    }

    private Sha256 keep(byte[] bytes, TextExtraction by) throws IOException {
        Intake intake = new Intake(store, by, new ArchiveBombGuard(new ArchiveLimits(10, 1_000_000, 100, 100_000)), new MarkingScan(), poison,
                10_000_000);
        try (Intake.Judged judged = intake.judge(new ByteArrayInputStream(bytes), NAME)) {
            received.keep(judged, NAME, new RegionCode("03"));
            return judged.staged().sha256();
        }
    }

    private Sha256 keepUnjudged(byte[] bytes) throws IOException {
        try (ContentStore.Staged staged = store.stage(new ByteArrayInputStream(bytes), 1_000_000)) {
            contents.keep(new Intake.Judged(staged, UNREADABLE));
            return staged.sha256();
        }
    }

    private UUID documentOf(Sha256 file) {
        UUID document = UUID.randomUUID();
        database.sql().update("insert into document (id, region_code, title, created_at, latest, version) values (?1, '03', 'T', now(), 1, 1)",
                document);
        database.sql().update("""
                insert into document_version (document_id, number, sha256, file_name, created_at, created_by)
                values (?1, 1, ?2, 'fil.txt', now(), 'test')""", document, file.hex());
        return document;
    }
}
