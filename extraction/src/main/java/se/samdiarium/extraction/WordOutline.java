package se.samdiarium.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * What Word shows of a paragraph without its standing in the text: its number, and that it is a heading. In a table of contents the tab before
 * the page number is shown as the row of dots it is on the page, so that it is not taken for a table.
 */
final class WordOutline {

    private static final int BODY = 9;

    private final WordStyles styles;
    private final WordNumbering numbering;

    WordOutline(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    /** For parts and files that have neither. */
    static WordOutline none() {
        return new WordOutline(WordStyles.NONE, WordNumbering.none());
    }

    /** The paragraph as lines: what is seen first, with its number. Paragraphs must come in their order. */
    List<WordBlock> of(WordParagraph paragraph) {
        String style = paragraph.property("pStyle").orElse("");
        String number = number(paragraph, style);
        int level = paragraph.property("outlineLvl").map(written -> WordNumbering.number(written, BODY)).or(() -> styles.outline(style)).orElse(BODY);
        List<WordBlock> lines = new ArrayList<>();
        for (String line : paragraph.lines()) {
            boolean first = lines.isEmpty() && !line.isBlank();
            String seen = first && styles.isContents(style) ? contents(line) : line;
            lines.add(new WordBlock.Paragraph(first && !number.isEmpty() ? number + " " + seen : seen, first && level < BODY));
        }
        return lines;
    }

    private String number(WordParagraph paragraph, String style) {
        String list = paragraph.property("numId").or(() -> styles.list(style)).orElse("0");
        int level = paragraph.property("ilvl").map(written -> WordNumbering.number(written, 0)).or(() -> styles.level(style))
                .orElseGet(() -> numbering.levelOf(list, style));
        return list.equals("0") ? "" : numbering.next(list, level);
    }

    private static String contents(String line) {
        int tab = line.lastIndexOf('\t');
        boolean page = tab > 0 && line.substring(tab + 1).matches("\\d{1,4}");
        return page ? line.substring(0, tab).replace('\t', ' ') + " ..... " + line.substring(tab + 1) : line;
    }
}
