package se.samdiarium.preservation.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.samdiarium.publishing.PdfLevel;
import se.samdiarium.publishing.boundary.Typesetting;

/** Sets the certificate of completion: one page, PDF/A-3 (ISO 19005-3, level U) and tagged (ISO 14289-1): to be kept, and read by all. */
final class CertificatePdf {

    private CertificatePdf() {
    }

    /**
     * Writes the certificate.
     *
     * @param facts text by the name of its place in the template
     * @param lines of the table, each with its cells
     */
    static void write(Map<String, String> facts, List<List<String>> lines, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            Typesetting.pdf(page(facts, lines), PdfLevel.PDF_A_3U, out);
        }
    }

    private static String page(Map<String, String> facts, List<List<String>> lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> line : lines) {
            rows.append("<tr>");
            line.forEach(cell -> rows.append("<td>").append(escaped(cell)).append("</td>"));
            rows.append("</tr>");
        }
        String page = template();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            page = page.replace("{" + fact.getKey() + "}", escaped(fact.getValue()));
        }
        return page.replace("{lines}", rows);
    }

    private static String template() throws IOException {
        try (InputStream template = CertificatePdf.class.getResourceAsStream("certificate.xhtml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Text of XHTML; what XML cannot hold at all (most control characters) is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("{", "&#123;");
    }
}
