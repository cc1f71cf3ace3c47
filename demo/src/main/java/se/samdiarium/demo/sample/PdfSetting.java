package se.samdiarium.demo.sample;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samdiarium.demo.sample.Manuscript.Block;
import se.samdiarium.demo.sample.Manuscript.Heading;
import se.samdiarium.demo.sample.Manuscript.Item;
import se.samdiarium.demo.sample.Manuscript.Mark;
import se.samdiarium.demo.sample.Manuscript.Paragraph;

/** Sets a manuscript as PDF: A4, embedded fonts, running head, page numbers, Swedish. */
final class PdfSetting {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.SEVERE);
    }

    private final List<Region> regions;

    PdfSetting(List<Region> regions) {
        this.regions = regions;
    }

    byte[] set(Manuscript manuscript) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page(manuscript), null)
                .withProducer("Samdiarium demo")
                .toStream(pdf);
        font(builder, "DejaVuSerif.ttf", "body", 400);
        font(builder, "DejaVuSerif-Bold.ttf", "body", 700);
        font(builder, "DejaVuSansCondensed.ttf", "head", 400);
        font(builder, "DejaVuSansCondensed-Bold.ttf", "head", 700);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> PdfSetting.class.getResourceAsStream(FONTS + file), family, weight, FontStyle.NORMAL, true);
    }

    private String page(Manuscript manuscript) {
        StringBuilder text = new StringBuilder();
        text.append("<p class=\"notice\">").append(escape(Manuscript.NOTICE)).append("</p>");
        text.append("<p class=\"subtitle\">").append(escape(manuscript.subtitle())).append("</p>");
        text.append("<h1>").append(escape(manuscript.title())).append("</h1><table class=\"fields\">");
        manuscript.fields().forEach((name, value) -> text.append(row("th", name, value)));
        text.append("</table>");
        manuscript.blocks().forEach(block -> text.append(html(block)));
        return template().replace("{title}", escape(manuscript.title()))
                .replace("{head}", cssString(manuscript.subtitle() + " · " + Manuscript.NOTICE))
                .replace("{text}", text);
    }

    private static String template() {
        try (InputStream resource = PdfSetting.class.getResourceAsStream("page.xhtml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(Block block) {
        return switch (block) {
            case Heading heading -> "<h%d>%s</h%d>".formatted(heading.level() + 1, escape(heading.text()), heading.level() + 1);
            case Paragraph paragraph -> "<p>%s</p>".formatted(escape(paragraph.text()));
            case Item item -> "<p class=\"item\"><span class=\"label\">%s</span> %s</p>".formatted(item.label(), escape(item.text()));
            case Mark mark -> made(mark.name());
        };
    }

    private String made(String name) {
        return switch (name) {
            case "parter" -> parties();
            case "underskrifter" -> signatures();
            case "sidbrytning" -> "<div class=\"break\"></div>";
            default -> throw new IllegalArgumentException("nothing is made for [" + name + "]");
        };
    }

    private String parties() {
        StringBuilder table = new StringBuilder("<table class=\"grid\"><tr><th>Region</th><th>Organisationsnummer</th><th>Säte</th></tr>");
        for (Region region : regions) {
            table.append(row("td", region.name(), region.organisationNumber(), region.seat()));
        }
        return table.append("</table>").toString();
    }

    private String signatures() {
        StringBuilder table = new StringBuilder("<table class=\"grid sign\"><tr><th>Region</th><th>Behörig undertecknare och datum</th></tr>");
        for (Region region : regions) {
            table.append(row("td", region.name(), ""));
        }
        return table.append("</table>").toString();
    }

    private static String row(String first, String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.length; i++) {
            String cell = i == 0 ? first : "td";
            row.append('<').append(cell).append('>').append(escape(cells[i])).append("</").append(cell).append('>');
        }
        return row.append("</tr>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cssString(String text) {
        return escape(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
