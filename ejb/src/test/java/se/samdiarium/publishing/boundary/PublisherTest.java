package se.samdiarium.publishing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;
import se.samdiarium.publishing.VeraPdf;

/** A text of every kind of block, an empty one, an odd one and a long one, as both kinds of file. */
class PublisherTest {

    private final Publisher publisher = new Publisher(Clock.fixed(Instant.parse("2025-02-28T09:00:00Z"), ZoneId.of("Europe/Stockholm")));

    private static final Publication WHOLE = new Publication("Sammanställning av \"remissvar\" & mer <1>", "Region Uppsala",
            List.of(new Fact("Diarienummer", "RS 2025-00012"), new Fact("Handläggare", "Åsa Öberg")),
            List.of(new Heading(1, "Bakgrund"), new Paragraph("Regionerna {title} svarade.\nDe flesta i tid."), new Heading(2, "Förslag"),
                    new Items(true, List.of("Delta", "Informera")), new Paragraph("Därutöver:"), new Items(true, List.of("Återkoppla")),
                    new Items(false, List.of("Bilaga å", "Bilaga ä")), new Heading(1, "Svar"),
                    new Table(List.of("Region", "Svar"), List.of(30, 70), rows(120))));

    private static List<List<String>> rows(int count) {
        return IntStream.range(0, count).mapToObj(row -> List.of("Region " + row, row == 7 ? "Ö".repeat(400) : "Tillstyrker § " + row)).toList();
    }

    @Test
    @DisplayName("PB1.1 a Word file has Word's styles, lists that begin with 1, fields for the pages, is in Swedish and on A4")
    void wordHasWordsOwnThings() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(publisher.word(WHOLE)))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getStyle).containsSequence("Title", "Fact", "Fact", "Heading1", "BodyText",
                    "Heading2", "ListNumber", "ListNumber", "BodyText", "ListNumber", "ListBullet", "ListBullet", "Heading1");
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle).distinct()).allMatch(word.getStyles()::styleExist);
            List<XWPFParagraph> numbered = word.getParagraphs().stream().filter(line -> "ListNumber".equals(line.getStyle())).toList();
            assertThat(numbered).extracting(XWPFParagraph::getNumFmt).containsOnly("decimal");
            assertThat(numbered.get(0).getNumID()).isEqualTo(numbered.get(1).getNumID()).isNotEqualTo(numbered.get(2).getNumID());
            assertThat(numbered.get(2).getNumStartOverride()).isEqualTo(1);
            assertThat(word.getFooterArray(0).getText()).contains("Sida 1 av 1");
            assertThat(word.getFooterArray(0).getParagraphArray(0).getRuns().stream().flatMap(run -> run.getCTR().getFldCharList().stream())
                    .map(mark -> mark.getFldCharType().intValue())).containsExactly(STFldCharType.INT_BEGIN, STFldCharType.INT_SEPARATE,
                    STFldCharType.INT_END, STFldCharType.INT_BEGIN, STFldCharType.INT_SEPARATE, STFldCharType.INT_END);
            assertThat(word.getStyles().getCtStyles().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal()).isEqualTo("sv-SE");
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().xmlText()).contains("11906", "16838");
            var core = word.getProperties().getCoreProperties();
            assertThat(List.of(core.getTitle(), core.getCreator())).containsExactly(WHOLE.title(), WHOLE.author());
            assertThat(core.getCreated().toInstant()).isEqualTo(Instant.parse("2025-02-28T09:00:00Z"));
            assertValid(word.getDocument());
            assertValid(word.getStyles().getCtStyles());
            assertValid(word.getSettings().getCTSettings());
        }
    }

    @Test
    @DisplayName("PB1.2 a PDF is PDF/A-2a and PDF/UA-1 by veraPDF, in Swedish, with bookmarks")
    void pdfKeepsItsStandards() throws Exception {
        byte[] pdf = publisher.pdf(WHOLE);
        VeraPdf.assertKeepsPdfA2aAndUa(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("sv");
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("Bakgrund");
            assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("Förslag");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(WHOLE.title());
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(WHOLE.author());
        }
    }

    @Test
    @DisplayName("PB1.3 both hold the whole text; the head of a table is repeated on each page")
    void bothHoldTheWholeText() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(publisher.word(WHOLE)));
                PDDocument pdf = Loader.loadPDF(publisher.pdf(WHOLE))) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(121);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(8).getCell(1).getText()).isEqualTo("Ö".repeat(400));
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String all = reader.getText(pdf).replaceAll(" +", " ");
            assertThat(all).contains("Regionerna {title} svarade.", "1. Delta", "2. Informera", "1. Återkoppla", "Bilaga å", "Åsa Öberg",
                    "Tillstyrker § 119", "Sida 1 av " + pdf.getNumberOfPages(), WHOLE.title());
            assertThat(all.replaceAll("[^Ö]", "")).hasSizeGreaterThanOrEqualTo(401);
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(pdf)).as("page " + page).startsWith("Region Svar");
            }
        }
    }

    @Test
    @DisplayName("PB1.4 control characters are left out, private ones replaced, all else kept; an empty text and uneven tables are set")
    void oddTextsAreSet() throws Exception {
        Publication odd = new Publication("", "", List.of(new Fact("", "")), List.of(
                new Paragraph("a\u0000b\u0007c\u0085d\u2028e \uD83D\uDE00 \uF0B7 \uE000 \uD800 åäö \uFFFE]]> <b>&amp;"), new Heading(4, "Djupt"),
                new Items(true, List.of()), new Table(List.of(), List.of(), List.of()), new Table(List.of("En"), List.of(0, 5), List.of(
                        List.of("1", "2"), List.of())), new Table(List.of("Två"), List.of(100), List.of())));
        VeraPdf.assertKeepsPdfA2aAndUa(publisher.pdf(odd));
        VeraPdf.assertKeepsPdfA2aAndUa(publisher.pdf(new Publication("", "", List.of(), List.of())));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(publisher.word(odd)))) {
            assertThat(word.getParagraphs().get(2).getText()).isEqualTo("abc\nd\ne \uD83D\uDE00 • \uFFFD \uFFFD åäö ]]> <b>&amp;");
            assertThat(word.getTables().get(1).getRow(2).getTableCells()).hasSize(2);
            assertValid(word.getDocument());
        }
    }

    @Test
    @DisplayName("PB1.5 a text of ten thousand paragraphs is set in time")
    void longTextIsSet() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < 10_000; line++) {
            blocks.add(line % 100 == 0 ? new Heading(1, "Avsnitt " + line) : new Paragraph("Stycke " + line + " om samverkan mellan regionerna."));
        }
        Publication text = new Publication("Långt", "Region Uppsala", List.of(), blocks);
        assertTimeout(Duration.ofSeconds(90), () -> {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(publisher.word(text)));
                    PDDocument pdf = Loader.loadPDF(publisher.pdf(text))) {
                assertThat(word.getParagraphs()).hasSize(10_001);
                assertThat(new PDFTextStripper().getText(pdf)).contains("Stycke 9999 om samverkan");
            }
        });
    }

    private static void assertValid(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }
}
