package se.samdiarium.extraction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A program: tells where the words of a PDF stand on its pages. One word a line: left, top, width and height in ten-thousandths of the
 * page's picture as it is shown (crop box, turned), then the word; an empty line where a line of text ends, a form feed (U+000C)
 * between pages.
 */
public final class PageWords extends PDFTextStripper {

    private static final double PARTS = 10_000;
    /** How far letters reach above and below their line, in parts of the size of the font. */
    private static final float ABOVE = 0.80f;
    private static final float BELOW = 0.22f;
    private static final float GLYPH_UNITS = 1_000;

    private final Writer out;
    private final StringBuilder word = new StringBuilder();
    private Rectangle2D place;
    private PDPage page;
    private int pages;

    private PageWords(Writer out) {
        this.out = out;
        setSuppressDuplicateOverlappingText(true);
    }

    /** Arguments: file, file to write, most pages. Any fault ends it with an exit code other than 0. */
    public static void main(String[] arguments) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Path.of(arguments[0]).toFile(), IOUtils.createTempFileOnlyStreamCache());
                Writer out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            PageWords words = new PageWords(out);
            words.setEndPage(Integer.parseInt(arguments[2]));
            words.writeText(pdf, Writer.nullWriter());
        }
    }

    /** Pages without any content are passed over without a word. */
    @Override
    protected void startPage(PDPage begun) throws IOException {
        for (; pages < getCurrentPageNo() - 1; pages++) {
            out.write('\f');
        }
        page = begun;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        for (TextPosition position : positions) {
            String letters = position.getUnicode();
            if (letters == null || letters.isBlank()) {
                end();
            } else {
                word.append(letters);
                Rectangle2D around = place(position);
                place = place == null ? around : place.createUnion(around);
            }
        }
        end();
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        end();
        out.write('\n');
    }

    private void end() throws IOException {
        if (!word.isEmpty()) {
            String text = Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("\\s", "");
            out.write("%d %d %d %d %s\n".formatted(Math.round(place.getX()), Math.round(place.getY()), Math.round(place.getWidth()),
                    Math.round(place.getHeight()), text));
        }
        word.setLength(0);
        place = null;
    }

    private Rectangle2D place(TextPosition position) throws IOException {
        PDFont font = position.getFont();
        float unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 1 / GLYPH_UNITS;
        float advance = 0;
        for (int code : position.getCharacterCodes()) {
            advance += font.getWidth(code) * unit;
        }
        Rectangle2D glyph = new Rectangle2D.Float(0, -BELOW, advance, ABOVE + BELOW);
        Rectangle2D inPage = position.getTextMatrix().createAffineTransform().createTransformedShape(glyph).getBounds2D();
        return turned(inPage, page);
    }

    /** From the page's own coordinates, which begin below at the left, to those of its picture. */
    private static Rectangle2D turned(Rectangle2D box, PDPage page) {
        PDRectangle crop = page.getCropBox();
        double width = crop.getWidth();
        double height = crop.getHeight();
        Rectangle2D turned = switch (page.getRotation()) {
            case 90 -> new Rectangle2D.Double(box.getY() / height, box.getX() / width, box.getHeight() / height, box.getWidth() / width);
            case 180 -> new Rectangle2D.Double(1 - box.getMaxX() / width, box.getY() / height, box.getWidth() / width, box.getHeight() / height);
            case 270 -> new Rectangle2D.Double(1 - box.getMaxY() / height, 1 - box.getMaxX() / width, box.getHeight() / height,
                    box.getWidth() / width);
            default -> new Rectangle2D.Double(box.getX() / width, 1 - box.getMaxY() / height, box.getWidth() / width, box.getHeight() / height);
        };
        return new Rectangle2D.Double(turned.getX() * PARTS, turned.getY() * PARTS, turned.getWidth() * PARTS, turned.getHeight() * PARTS);
    }
}
