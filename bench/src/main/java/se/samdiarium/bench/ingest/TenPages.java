package se.samdiarium.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/**
 * Letters of ten pages, no two of them the same bytes and each with a word of its own on its last page: the first ten pages of real PDFs beside
 * the project ({@code corpus/pdf}), or, where there are none, pages of our own with about 400 words each.
 */
final class TenPages {

    private static final long SEED = 10;
    private static final int PAGES = 10;
    private static final int LINES = 42;
    private static final int WORDS_A_LINE = 9;
    private static final List<String> STEMS = List.of("beredskap", "lager", "samverkan", "avtal", "region", "sjukvård", "planering", "kostnad",
            "ansvar", "krig", "fördelning", "styrgrupp", "yttrande", "synpunkt", "utbildning", "läkemedel", "transport", "ledning");
    /** Where the word of its own stands; that piece of the page is not compressed. */
    private static final String PLACE = "xxxxxxxxxxxx";
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    private final Random random = new Random(SEED);
    private final AtomicInteger next = new AtomicInteger();
    private final List<Letter> letters = new ArrayList<>();
    private final boolean real;

    /** A file, and at which byte its own word stands. */
    private record Letter(byte[] bytes, int place) {
        static Letter of(byte[] bytes) {
            return new Letter(bytes, new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(PLACE));
        }
    }

    TenPages(Path shared) throws IOException {
        Path folder = shared.resolve("corpus/pdf");
        real = Files.isDirectory(folder);
        if (real) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".pdf")).sorted().toList()) {
                    cut(file);
                }
            }
        } else {
            letters.add(Letter.of(pdf()));
        }
    }

    /** What they are. */
    String what() {
        long bytes = letters.stream().mapToLong(letter -> letter.bytes.length).sum() / letters.size();
        return "%s PDFs of ten pages, %d kB".formatted(real ? letters.size() + " real" : "generated", bytes >> 10);
    }

    /** How many there are that differ in more than a word. */
    int different() {
        return letters.size();
    }

    /** A file whose words are those of the others, but for this one: twelve letters a-z. */
    SampleFile with(String word) {
        Letter letter = letters.get(Math.floorMod(next.getAndIncrement(), letters.size()));
        byte[] bytes = letter.bytes.clone();
        System.arraycopy(word.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, letter.place, PLACE.length());
        return new SampleFile("remissvar.pdf", "application/pdf", bytes);
    }

    private void cut(Path file) throws IOException {
        Splitter splitter = new Splitter();
        splitter.setStartPage(1);
        splitter.setEndPage(PAGES);
        splitter.setSplitAtPage(PAGES);
        try (PDDocument whole = Loader.loadPDF(file.toFile())) {
            if (whole.getNumberOfPages() >= PAGES) {
                try (PDDocument cut = splitter.split(whole).getFirst()) {
                    PDPage last = cut.getPage(PAGES - 1);
                    try (PDPageContentStream content = new PDPageContentStream(cut, last, PDPageContentStream.AppendMode.APPEND, false, true)) {
                        content.beginText();
                        content.setFont(FONT, 8);
                        content.newLineAtOffset(last.getCropBox().getLowerLeftX() + 20, last.getCropBox().getLowerLeftY() + 20);
                        content.showText(PLACE);
                        content.endText();
                    }
                    letters.add(Letter.of(saved(cut)));
                }
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < PAGES; page++) {
                page(document, page);
            }
            return saved(document);
        }
    }

    private void page(PDDocument document, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
            content.beginText();
            content.setFont(FONT, 11);
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
