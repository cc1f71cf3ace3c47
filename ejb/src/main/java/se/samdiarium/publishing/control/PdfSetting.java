package se.samdiarium.publishing.control;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import se.samdiarium.publishing.PdfLevel;

/** Makes a PDF of a page: tagged for screen readers (ISO 14289-1), with DejaVu Sans Condensed in it, reaching for nothing outside itself. */
public final class PdfSetting {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfSetting() {
    }

    /** Sets it. */
    public static void set(String xhtml, PdfLevel level, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(xhtml, null)
                .usePdfAConformance(switch (level) {
                    case PDF_A_2A -> PdfAConformance.PDFA_2_A;
                    case PDF_A_3U -> PdfAConformance.PDFA_3_U;
                })
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUriResolver((base, uri) -> null).useReplacementText("\u25A1").withProducer("Samdiarium").toStream(out);
        font(builder, "DejaVuSansCondensed.ttf", 400);
        font(builder, "DejaVuSansCondensed-Bold.ttf", 700);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> PdfSetting.class.getResourceAsStream(FONTS + file), "text", weight, FontStyle.NORMAL, true);
    }

    /** A template beside this class. */
    static String template(String name) throws IOException {
        try (InputStream template = PdfSetting.class.getResourceAsStream(name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
