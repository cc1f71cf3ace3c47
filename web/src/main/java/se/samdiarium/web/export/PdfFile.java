package se.samdiarium.web.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as PDF to read and print: A4 on its side, what is listed at the top of each page, page numbers, tagged for screen readers (PDF/UA,
 * ISO 14289-1). Set when closed, as a whole in memory.
 */
final class PdfFile implements TableFile {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final OutputStream out;
    private final TableHead head;
    private final StringBuilder lines = new StringBuilder();

    PdfFile(OutputStream out, TableHead head) {
        this.out = out;
        this.head = head;
    }

    @Override
    public void add(List<Cell> line) {
        lines.append("<tr>");
        onPaper(line).forEach(cell -> lines.append("<td>").append(escaped(cell.shown())).append("</td>"));
        lines.append("</tr>");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(page(), null)
                    .withProducer("Samdiarium").toStream(out);
            font(builder, "DejaVuSansCondensed.ttf", 400);
            font(builder, "DejaVuSansCondensed-Bold.ttf", 700);
            builder.run();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> PdfFile.class.getResourceAsStream(FONTS + file), "list", weight, FontStyle.NORMAL, true);
    }

    private String page() throws IOException {
        StringBuilder columns = new StringBuilder();
        StringBuilder names = new StringBuilder();
        List<TableHead.Heading> onPaper = onPaper(head.columns());
        int width = onPaper.stream().mapToInt(TableHead.Heading::width).sum();
        onPaper.forEach(column -> {
            columns.append("<col style=\"width: ").append(100 * column.width() / width).append("%\"/>");
            names.append("<th scope=\"col\">").append(escaped(column.name())).append("</th>");
        });
        StringBuilder facts = new StringBuilder();
        head.facts().forEach(fact -> facts.append("<p>").append(escaped(fact)).append("</p>"));
        return template().replace("{language}", head.locale().getLanguage()).replace("{page}", cssString(head.page().get(0)))
                .replace("{of}", cssString(head.page().get(1))).replace("{end}", cssString(head.page().get(2)))
                .replace("{columns}", columns).replace("{names}", names).replace("{running}", cssString(head.title()))
                .replace("{title}", escaped(head.title())).replace("{facts}", facts).replace("{lines}", lines);
    }

    private <T> List<T> onPaper(List<T> all) {
        List<T> chosen = new ArrayList<>();
        for (int column = 0; column < all.size(); column++) {
            if (head.columns().get(column).paper()) {
                chosen.add(all.get(column));
            }
        }
        return chosen;
    }

    private static String template() throws IOException {
        try (InputStream template = PdfFile.class.getResourceAsStream("list.xhtml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Text of XHTML; what XML cannot hold at all (most control characters) is left out. */
    static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("{", "&#123;");
    }

    private static String cssString(String text) {
        return escaped(text.replace("\\", "").replace("\"", ""));
    }
}
