package se.samdiarium.web.export;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.ComparedPiece.Mark;
import se.samdiarium.document.TextForm;
import se.samdiarium.web.page.Texts;

/**
 * Compared text as rows of an XHTML table, the same for the page and for paper. What was taken away stands in {@code del}, what is new in
 * {@code ins}; a word beside each row tells what became of it, so that colour is never alone.
 *
 * @param texts     the words around it
 * @param olderPage address of a page of the older version; gives null where pages are not told
 * @param newerPage address of a page of the newer version; gives null where pages are not told
 */
public record ComparedMarkup(Texts texts, IntFunction<String> olderPage, IntFunction<String> newerPage) {

    /** Before the number of a change in the address of its place. */
    public static final String PLACE = "andring-";

    /** Rows with a column for the mark and one for each text. */
    public String sideBySide(List<ComparedBlock> all, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            ComparedBlock block = all.get(i);
            begin(out, all, i);
            boolean changes = block.kind() == ChangeKind.CHANGED;
            out.append("<td class=\"older\">");
            if (block.olderPage() > 0 && block.kind() != ChangeKind.MOVED_TO) {
                text(out, block, changes ? block.olderCells() : plain(block.olderCells()), block.olderNumber(), block.newerNumber(), "del");
                page(out, block, olderPage.apply(block.olderPage()), block.olderPage());
            }
            out.append("</td><td class=\"newer\">");
            if (block.newerPage() > 0) {
                boolean marked = changes || block.kind() == ChangeKind.MOVED_TO;
                text(out, block, changes ? block.newerCells() : marked ? block.cells() : plain(block.newerCells()), block.newerNumber(),
                        block.olderNumber(), "ins");
                page(out, block, newerPage.apply(block.newerPage()), block.newerPage());
            }
            out.append("</td></tr>\n");
        }
        return out.toString();
    }

    /** Rows with a column for the mark and one for both texts. */
    public String inline(List<ComparedBlock> all, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            ComparedBlock block = all.get(i);
            begin(out, all, i);
            out.append("<td class=\"both\">");
            boolean renumbered = block.olderPage() > 0 && block.newerPage() > 0 && !block.olderNumber().equals(block.newerNumber());
            if (renumbered && !block.olderNumber().isEmpty()) {
                out.append("<del class=\"nr\">").append(PdfFile.escaped(block.olderNumber())).append("</del> ");
            }
            String number = block.newerPage() > 0 ? block.newerNumber() : block.olderNumber();
            text(out, block, block.cells(), number, renumbered ? block.olderNumber() : number, "ins");
            boolean older = block.newerPage() == 0;
            page(out, block, (older ? olderPage : newerPage).apply(older ? block.olderPage() : block.newerPage()),
                    older ? block.olderPage() : block.newerPage());
            out.append("</td></tr>\n");
        }
        return out.toString();
    }

    private void begin(StringBuilder out, List<ComparedBlock> all, int at) {
        ComparedBlock block = all.get(at);
        String kind = block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean quiet = block.kind() == ChangeKind.SAME;
        out.append("<tr class=\"").append(kind).append(" form-").append(block.form().name().toLowerCase(Locale.ROOT)).append('"');
        if (!quiet) {
            out.append(" id=\"b").append(at).append('"');
        }
        out.append("><td class=\"what\">");
        boolean first = block.stop() > 0 && (at == 0 || all.get(at - 1).stop() != block.stop());
        if (first) {
            out.append("<a class=\"stop\" id=\"").append(PLACE).append(block.stop()).append("\" href=\"#").append(PLACE).append(block.stop())
                    .append("\" aria-label=\"").append(PdfFile.escaped(texts.of("compare.stop", block.stop()))).append("\">").append(block.stop())
                    .append("</a> ");
        }
        if (!quiet) {
            out.append("<span class=\"kind\">").append(PdfFile.escaped(texts.of("compare.kind." + kind))).append("</span>");
        }
        if (block.twin() >= 0) {
            out.append(" <a class=\"twin\" href=\"#b").append(block.twin()).append("\">")
                    .append(PdfFile.escaped(texts.of("compare.twin." + kind))).append(block.twin() < at ? " ↑" : " ↓").append("</a>");
        }
        out.append("</td>");
    }

    private static void text(StringBuilder out, ComparedBlock block, List<List<ComparedPiece>> cells, String number, String other, String tag) {
        if (!number.isEmpty()) {
            boolean differs = !number.equals(other) && block.olderPage() > 0 && block.newerPage() > 0;
            String open = differs ? tag : "span";
            out.append('<').append(open).append(" class=\"nr\">").append(PdfFile.escaped(number)).append("</").append(open).append("> ");
        }
        boolean row = block.form() == TextForm.ROW;
        if (row) {
            out.append("<span class=\"cells\">");
        }
        for (List<ComparedPiece> cell : cells) {
            if (row) {
                out.append("<span class=\"cell\">");
            }
            cell.forEach(piece -> piece(out, piece));
            out.append(row ? "</span> " : "");
        }
        if (row) {
            out.append("</span>");
        }
    }

    /** All is put in an element: on paper a line's bare text is drawn before its elements, and would be copied and read in that order. */
    private static void piece(StringBuilder out, ComparedPiece piece) {
        String tag = switch (piece.mark()) {
            case BOTH -> "span";
            case OLDER -> "del";
            case NEWER -> "ins";
        };
        String text = PdfFile.escaped(piece.text());
        String words = text.stripTrailing();
        out.append('<').append(tag).append('>').append(words).append("</").append(tag).append('>').append(text, words.length(), text.length());
    }

    /** Of a whole paragraph that came or went the row tells that, not each word. */
    private static List<List<ComparedPiece>> plain(List<List<ComparedPiece>> cells) {
        return cells.stream().map(cell -> cell.stream().map(piece -> new ComparedPiece(Mark.BOTH, piece.text())).toList()).toList();
    }

    private void page(StringBuilder out, ComparedBlock block, String address, int page) {
        if (address != null && block.kind() != ChangeKind.SAME) {
            out.append(" <a class=\"at\" href=\"").append(PdfFile.escaped(address)).append("\">")
                    .append(PdfFile.escaped(texts.of("compare.page", page))).append("</a>");
        }
    }
}
