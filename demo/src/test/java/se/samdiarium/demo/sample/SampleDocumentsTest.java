package se.samdiarium.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

class SampleDocumentsTest {

    private final SampleDocuments documents = new SampleDocuments(Cast.read());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theAgreementSaysOnItsFirstPageThatItIsAnExample(int version) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.agreement(version).bytes())) {
            assertThat(text(pdf, 1, 1)).contains(Manuscript.NOTICE);
            assertThat(pdf.getNumberOfPages()).isBetween(5, 8);
            assertThat(text(pdf, 1, pdf.getNumberOfPages())).contains("Region Jämtland Härjedalen")
                    .contains("§ 14 Tvist").contains("Behörig undertecknare");
        }
    }

    @Test
    void theFinalAgreementHoldsWhatTheAnswersAskedFor() throws IOException {
        String first = whole(documents.agreement(1));
        String last = whole(documents.agreement(3));

        assertThat(first).doesNotContain("samordnar och planerar men leder inte").contains("Uppsägningstiden är sex månader");
        assertThat(last).contains("samordnar och planerar men leder inte").contains("100 000 invånare");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.letter().bytes())) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).as(resources.getFont(name).getName()).isTrue();
            }
        }
    }

    @Test
    void theMemoFollowsItsTemplateInWordsOwnStyles() throws IOException {
        SampleFile memo = documents.memo("12", "RS 2025-00007");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(memo.bytes()))) {
            List<String> headings = word.getParagraphs().stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText).toList();

            assertThat(headings).containsExactly("Förslag till beslut", "Sammanfattning av ärendet", "Fördjupad beskrivning av ärendet",
                    "Finansiering och resurskonsekvenser av beslutet", "Beredning", "Beslutet skickas till");
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo(Manuscript.NOTICE);
            assertThat(word.getTables().getFirst().getText()).contains("RS 2025-00007").contains("Region Skåne");
            assertThat(word.getParagraphs()).noneMatch(paragraph -> paragraph.getText().contains("{"));
        }
    }

    @Test
    void everyAnswerSaysThatItIsAnExampleAndItsPosition() throws IOException {
        assertThat(documents.answering()).hasSize(6);
        for (String slug : documents.answering()) {
            assertThat(whole(documents.answer(slug))).as(slug).contains(Manuscript.NOTICE).contains("Ställningstagande");
        }
    }

    @Test
    void itemsOfAListAreReadWhereTheyStand() throws IOException {
        assertThat(whole(documents.answer("gotland"))).contains("Regionen föreslår 1. att kostnaderna fördelas efter invånarantal, 2. att den");
    }

    private static String whole(SampleFile file) throws IOException {
        if (file.name().endsWith(".txt")) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
        if (file.name().endsWith(".docx")) {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
                return String.join("\n", word.getParagraphs().stream().map(XWPFParagraph::getText).toList()) + word.getTables().getFirst().getText();
            }
        }
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            return text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    private static String text(PDDocument pdf, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
}
