package se.samdiarium.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** Letters of ten pages, about 400 words a page, no two of them the same bytes and each with a word of its own. */
final class TenPages {

    private static final long SEED = 10;
    private static final int PAGES = 10;
    private static final int LINES = 42;
    private static final int WORDS_A_LINE = 9;
    private static final List<String> STEMS = List.of("beredskap", "lager", "samverkan", "avtal", "region", "sjukvård", "planering", "kostnad",
            "ansvar", "krig", "fördelning", "styrgrupp", "yttrande", "synpunkt", "utbildning", "läkemedel", "transport", "ledning");

    private final Random random = new Random(SEED);
    private final byte[] pages;
    /** Where the word of its own stands: in the title, which is not compressed. */
    private static final String PLACE = "xxxxxxxxxxxx";

    TenPages() throws IOException {
        this.pages = pdf();
    }

    /** A file whose words are those of the others, but for this one: twelve letters a-z. */
    SampleFile with(String word) {
        String text = new String(pages, StandardCharsets.ISO_8859_1).replace(PLACE, word);
        return new SampleFile("remissvar.pdf", "application/pdf", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < PAGES; page++) {
                page(document, page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private void page(PDDocument document, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
            content.setLeading(16);
            content.newLineAtOffset(60, 780);
            for (int line = 0; line < LINES; line++) {
                content.showText(number == PAGES - 1 && line == LINES - 1 ? PLACE : line());
                content.newLine();
            }
            content.endText();
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < WORDS_A_LINE; word++) {
            line.append(STEMS.get(random.nextInt(STEMS.size()))).append(random.nextBoolean() ? "s" : "").append(' ');
        }
        return line.toString();
    }
}
