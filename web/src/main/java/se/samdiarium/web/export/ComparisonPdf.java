package se.samdiarium.web.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedText.Summary;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Texts;

/**
 * A comparison as a marked document: the newer text with what was taken away struck and what is new underlined, each with a word in the margin.
 * PDF/A-2a (ISO 19005-2) and tagged for screen readers (PDF/UA, ISO 14289-1). Set as a whole in memory.
 */
public final class ComparisonPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    /** Paragraphs that are set at most; a setting in memory takes some kilobytes each. */
    private static final int MOST = 6_000;

    private final Texts texts;
    private final ComparedMarkup markup;

    /**
     * In a language.
     *
     * @param locale of what stands around the text
     */
    public ComparisonPdf(Locale locale) {
        this.texts = new Texts(locale);
        this.markup = new ComparedMarkup(texts, page -> null, page -> null);
    }

    /**
     * Writes it.
     *
     * @param whole whether unchanged text is set too, instead of a line that tells how much of it there is
     * @param by    who had it made
     * @param at    when it was made
     * @throws Refusal {@code document.comparison-too-long}
     */
    public void write(Comparison.Ready comparison, boolean whole, String by, Instant at, OutputStream out) throws IOException {
        String page = page(comparison, whole, by, at);
        PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()).withHtmlContent(page, null).withProducer("Samdiarium")
                .toStream(out);
        font(builder, "DejaVuSans.ttf", 400);
        font(builder, "DejaVuSans-Bold.ttf", 700);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> ComparisonPdf.class.getResourceAsStream(FONTS + file), "text", weight, FontStyle.NORMAL, true);
    }

    private String page(Comparison.Ready comparison, boolean whole, String by, Instant at) throws IOException {
        List<ComparedBlock> blocks = comparison.text().blocks();
        List<ComparedSection> sections = whole ? List.of(new ComparedSection(0, blocks.size(), false, "")) : ComparedSection.of(blocks);
        int shown = sections.stream().filter(section -> !section.folded()).mapToInt(ComparedSection::size).sum();
        if (shown > MOST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "document.comparison-too-long", shown, MOST);
        }
        StringBuilder rows = new StringBuilder();
        for (ComparedSection section : sections) {
            rows.append(section.folded() ? "<tr class=\"fold\"><td></td><td>" + PdfFile.escaped(folded(texts, section)) + "</td></tr>"
                    : markup.inline(blocks, section.from(), section.to()));
        }
        List<String> place = List.of(texts.of("paging.place", "{0}", "{1}").split("\\{[01]\\}", -1));
        String title = texts.of("compare.title-of", comparison.newer().document().title());
        return template().replace("{language}", texts.locale().getLanguage()).replace("{title}", PdfFile.escaped(title))
                .replace("{running}", PdfFile.escaped(title.replace("\\", "").replace("\"", "")))
                .replace("{page}", place.get(0)).replace("{of}", place.get(1)).replace("{end}", place.get(2))
                .replace("{what}", PdfFile.escaped(texts.of("compare.what"))).replace("{text}", PdfFile.escaped(texts.of("compare.text")))
                .replace("{from}", PdfFile.escaped(texts.of("compare.from"))).replace("{older}", PdfFile.escaped(named(comparison.older())))
                .replace("{to}", PdfFile.escaped(texts.of("compare.to"))).replace("{newer}", PdfFile.escaped(named(comparison.newer())))
                .replace("{summary}", PdfFile.escaped(summary(comparison.text().summary())))
                .replace("{made}", PdfFile.escaped(texts.of("compare.made", new Cell.Minute(LocalDateTime.ofInstant(at,
                        ZoneId.of("Europe/Stockholm"))).shown(), by)))
                .replace("{legend}", texts.of("compare.legend")).replace("{rows}", rows);
    }

    /** What a folded stretch says of itself. */
    public static String folded(Texts texts, ComparedSection section) {
        String count = texts.count("compare.folded", section.size());
        return section.heading().isEmpty() ? count : count + " · " + section.heading();
    }

    private String named(ComparedVersion side) {
        return texts.of("compare.named", side.document().title(), side.version().number(), side.version().fileName(),
                side.version().sha256().hex());
    }

    private String summary(Summary summary) {
        return summary.isSame() ? texts.of("compare.same") : texts.of("compare.summary", summary.stops(), summary.added(), summary.removed(),
                summary.changed(), summary.moved(), summary.renumbered(), summary.addedWords(), summary.removedWords());
    }

    private static String template() throws IOException {
        try (InputStream template = ComparisonPdf.class.getResourceAsStream("comparison.xhtml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
