package se.samdiarium.bench.acknowledgement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** Big files of Swedish words, no two of them the same bytes. */
final class BigFiles {

    private static final long SEED = 21;
    private static final int PAGES = 150;
    private static final int LINES = 45;
    private static final int WORDS_A_LINE = 10;
    private static final int TEXT_LINES = 30_000;
    private static final List<String> STEMS = List.of("beredskap", "lager", "samverkan", "avtal", "region", "sjukvård", "planering", "kostnad",
            "ansvar", "krig", "fördelning", "styrgrupp", "yttrande", "synpunkt", "utbildning", "läkemedel", "transport", "ledning");

    private final Random random = new Random(SEED);
    private final byte[] pdf;
    private final byte[] text;

    BigFiles() throws IOException {
        this.pdf = pdf();
        this.text = text().getBytes(StandardCharsets.UTF_8);
    }

    /** A report of 150 pages. */
    SampleFile nextPdf() {
        return new SampleFile("rapport.pdf", "application/pdf", unique(pdf, "%% %s%n"));
    }

    /** A text of about 3 MB. */
    SampleFile nextText() {
        return new SampleFile("underlag.txt", "text/plain", unique(text, "%s%n"));
    }

    private static byte[] unique(byte[] bytes, String last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        out.writeBytes(last.formatted(UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < PAGES; page++) {
                page(document);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void page(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
            content.setLeading(16);
            content.newLineAtOffset(40, 800);
            for (int line = 0; line < LINES; line++) {
                content.showText(line());
                content.newLine();
            }
            content.endText();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < TEXT_LINES; line++) {
            text.append(line()).append('\n');
        }
        return text.toString();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < WORDS_A_LINE; word++) {
            line.append(STEMS.get(random.nextInt(STEMS.size()))).append(random.nextBoolean() ? "s" : "").append(
                    STEMS.get(random.nextInt(STEMS.size()))).append(' ');
        }
        return line.toString();
    }
}
