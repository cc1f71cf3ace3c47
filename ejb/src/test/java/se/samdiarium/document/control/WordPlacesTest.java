package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.TestDatabase;

/** Places of words, with real child processes; what is told is compared with where the ink is on the drawn page. */
class WordPlacesTest {

    private static final double PARTS = 10_000;
    private static final int DARK = 128;

    @TempDir
    private Path root;
    private TestDatabase database;
    private FileContentStore store;
    private WordPlaces places;

    @BeforeEach
    void open() throws IOException {
        database = new TestDatabase();
        store = new FileContentStore(root.toString(), Clock.systemUTC());
        places = new WordPlaces(database.sql(), store, Clock.systemUTC(), Duration.ofSeconds(60), 10);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @ParameterizedTest(name = "turned by {0} degrees")
    @ValueSource(ints = {0, 90, 180, 270})
    @DisplayName("D1.14 a word's box lies around its ink, also on pages that are turned and cut")
    void boxesAreWhereTheInkIs(int turned) throws IOException {
        byte[] pdf = pdf(turned, new PDRectangle(50, 80, 400, 600), "Samverkan");
        PlacedWord word = places.of(keep(pdf)).getFirst().getFirst();
        assertThat(word.text()).isEqualTo("Samverkan");
        BufferedImage page = drawn(pdf);
        Rectangle ink = ink(page);
        Rectangle box = new Rectangle((int) (word.left() * page.getWidth() / PARTS), (int) (word.top() * page.getHeight() / PARTS),
                (int) (word.width() * page.getWidth() / PARTS), (int) (word.height() * page.getHeight() / PARTS));
        box.grow(2, 2);
        assertThat(box.contains(ink)).as("%s around %s", box, ink).isTrue();
        assertThat((double) ink.width * ink.height / (box.width * box.height)).as("%s close to %s", box, ink).isGreaterThan(0.5);
    }

    @Test
    @DisplayName("D1.14 words come page by page with their lines, signs of one word together; they are made once, and kept")
    void wordsOfPages() throws IOException {
        Sha256 file = keep(pdf(0, PDRectangle.A4, "Om § 4, ändrad", "", "Sida tre"));
        List<List<PlacedWord>> pages = places.of(file);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).extracting(PlacedWord::text).containsExactly("Om", "§", "4,", "ändrad");
        assertThat(pages.get(1)).isEmpty();
        assertThat(pages.get(2)).extracting(PlacedWord::text).containsExactly("Sida", "tre");
        database.sql().update("update word_places set body = '1 2 3 4 kvar'");
        assertThat(places.of(file)).containsExactly(List.of(new PlacedWord("kvar", 1, 2, 3, 4, false)));
    }

    @Test
    @DisplayName("D1.14 a file that breaks the child process has no places, keeps its reason, and is tried anew after an hour only")
    void unreadable() throws IOException {
        Sha256 file = keep("%PDF-1.7 men inget mer".getBytes(StandardCharsets.UTF_8));
        assertThat(places.of(file)).allMatch(List::isEmpty);
        String failed = "select count(*) from word_places where state = 'FAILED' and reason is not null and made_at > ?2 and sha256 = ?1";
        Instant began = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(database.count(failed, file.hex(), began)).isEqualTo(1);
        database.sql().update("update word_places set reason = 'förut'");
        assertThat(places.of(file)).allMatch(List::isEmpty);
        assertThat(database.count("select count(*) from word_places where reason = 'förut'")).as("not tried anew").isEqualTo(1);
        database.sql().update("update word_places set made_at = ?1", began);
        assertThat(places.of(file)).allMatch(List::isEmpty);
        assertThat(database.count("select count(*) from word_places where reason = 'förut'")).as("tried anew").isZero();
    }

    @Test
    @DisplayName("D1.14 words read from the picture of a page have places too, those of files read before they were kept have none")
    void wordsOfPictures() throws IOException, TimeoutException {
        PageReader reader = new PageReader("tesseract", Duration.ofSeconds(60), 10);
        assumeTrue(reader.engine().isPresent(), "Tesseract with Swedish is not installed");
        byte[] pdf = ScannedPages.scan("Samverkansavtalet om räddningsvärn", "gäller från årsskiftet.");
        Sha256 file = keep(pdf);
        UnreadRecords unread = new UnreadRecords(database.sql(), null, new TestOutbox(database.sql()));
        OcrRecords records = new OcrRecords(database.sql(), unread, Clock.systemUTC());
        try (ContentStore.Fetched fetched = store.fetch(file)) {
            database.sql().update("insert into ocr_text (sha256, state, asked_at) values (?1, 'WAITING', now())", file.hex());
            records.done(file, reader.read(fetched.file(), List.of(""), "tesseract"));
        }
        List<PlacedWord> words = places.of(file).getFirst();
        assertThat(words).extracting(PlacedWord::text).contains("räddningsvärn", "gäller", "årsskiftet.");
        BufferedImage page = drawn(pdf);
        Rectangle ink = ink(page);
        int left = words.stream().mapToInt(PlacedWord::left).min().orElseThrow();
        int bottom = words.stream().mapToInt(word -> word.top() + word.height()).max().orElseThrow();
        assertThat(left * page.getWidth() / PARTS).isBetween(ink.getMinX() - 4, ink.getMinX() + 4);
        assertThat(bottom * page.getHeight() / PARTS).isBetween(ink.getMaxY() - 4, ink.getMaxY() + 4);
        assertThat(words.stream().filter(PlacedWord::lineEnd).map(PlacedWord::text)).contains("räddningsvärn");
        database.sql().update("update ocr_text set places = ''");
        assertThat(places.of(file)).isEmpty();
    }

    private Sha256 keep(byte[] bytes) throws IOException {
        try (ContentStore.Staged staged = store.stage(new ByteArrayInputStream(bytes), 10_000_000)) {
            new ContentRecords(database.sql(), store, Clock.systemUTC()).keep(
                    new Intake.Judged(staged, new Extraction.Failed("application/pdf", "document.extraction-unreadable", "oläst")));
            return staged.sha256();
        }
    }

    private static byte[] pdf(int turned, PDRectangle cut, String... pages) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setCropBox(cut);
                page.setRotation(turned);
                pdf.addPage(page);
                if (!text.isEmpty()) {
                    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(turned), 250, 380));
                        content.showText(text);
                        content.endText();
                    }
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 110);
        }
    }

    private static Rectangle ink(BufferedImage page) {
        Rectangle ink = null;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < DARK) {
                    Rectangle dot = new Rectangle(x, y, 1, 1);
                    ink = ink == null ? dot : ink.union(dot);
                }
            }
        }
        return ink;
    }
}
