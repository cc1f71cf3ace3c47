package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines of text in a font that is embedded, so that every viewer shows the same. */
final class PdfText {

    private static final float LARGEST = 9;
    private static final float LEADING = 1.25f;

    private final PDFont font;

    PdfText(PDDocument pdf) throws IOException {
        try (InputStream file = PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(pdf, file, true);
        }
    }

    /** Writes the lines into a box, from its top; a line too long is cut. */
    void write(PDPageContentStream content, PDRectangle box, List<String> lines) throws IOException {
        float size = Math.min(LARGEST, box.getHeight() / (lines.size() * LEADING));
        float height = box.getUpperRightY() - size;
        for (String line : lines) {
            write(content, box.getLowerLeftX(), height, size, fitting(known(line), size, box.getWidth()));
            height -= size * LEADING;
        }
    }

    /** Writes one line from the given place, in points from the lower left corner. */
    void write(PDPageContentStream content, float x, float y, float size, String line) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(known(line));
        content.endText();
    }

    private String fitting(String line, float size, float width) throws IOException {
        String shorter = line;
        while (!shorter.isEmpty() && font.getStringWidth(shorter) / 1000 * size > width) {
            shorter = shorter.length() < 3 ? "" : shorter.substring(0, shorter.length() - 2) + "…";
        }
        return shorter;
    }

    /** Characters that the font lacks are shown as question marks. */
    private String known(String line) {
        return line.codePoints().mapToObj(Character::toString).map(one -> isKnown(one) ? one : "?").collect(Collectors.joining());
    }

    private boolean isKnown(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
