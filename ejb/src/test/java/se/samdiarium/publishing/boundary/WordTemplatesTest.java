package se.samdiarium.publishing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.TemplateCheck;
import se.samdiarium.publishing.TemplatePlan;
import se.samdiarium.publishing.TemplatePlan.Place;

/** Templates: our own, and one as a Swedish Word makes them, with its own style ids, text cut in pieces, places in cells and in the page head. */
class WordTemplatesTest {

    private static final TemplatePlan PLAN = new TemplatePlan("Tjänsteutlåtande", List.of(new Place("datum", "Datum")), new Place("till", "Till"),
            new Place("rubrik", "Rubrik"), List.of(new Place("forslag", "Förslag till beslut"), new Place("text", "Text")));
    private static final Map<String, List<Block>> TEXTS = Map.of("datum", List.of(new Paragraph("2025-03-17")),
            "till", List.of(new Paragraph("Till regionstyrelsen")), "rubrik", List.of(new Paragraph("Avtal & <samverkan>")),
            "forslag", List.of(new Items(true, List.of("Delta", "Informera"))),
            "text", List.of(new Heading(2, "Bakgrund"), new Paragraph("Första\nandra raden"), new Items(false, List.of("å", "ä"))));

    private final WordTemplates templates = new WordTemplates(Clock.fixed(Instant.parse("2025-03-17T08:00:00Z"), ZoneId.of("Europe/Stockholm")));

    @Test
    @DisplayName("PB2.1 PB2.2 our own template is filled at every place and read back as it was written")
    void ownTemplate() throws IOException {
        byte[] filled = templates.fill(templates.standard(PLAN), "Avtal", "Åsa", TEXTS);
        assertThat(templates.read(filled)).contains(TEXTS);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Avtal");
            assertThat(word.getDocument().xmlText()).doesNotContain("showingPlcHdr").contains("Tjänsteutlåtande");
            assertThat(word.getDocument().validate()).isTrue();
        }
        assertThat(templates.read(templates.standard(PLAN)).orElseThrow().values()).containsOnly(List.of());
        byte[] emptied = templates.fill(filled, "", "", Map.of("text", List.of(), "rubrik", List.of()));
        assertThat(templates.read(emptied).orElseThrow()).containsEntry("text", List.of()).containsEntry("rubrik", List.of())
                .containsEntry("datum", TEXTS.get("datum"));
    }

    @Test
    @DisplayName("PB2.1 another's template is filled in its own styles and lists: cut text, cells, page head; what stands outside stays")
    void anothersTemplate() throws IOException {
        byte[] filled = templates.fill(swedish(), "Avtal", "Åsa", TEXTS);
        assertThat(templates.read(filled).orElseThrow()).containsAllEntriesOf(TEXTS);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled))) {
            String xml = word.getDocument().xmlText();
            assertThat(xml).contains("w:pStyle w:val=\"Rubrik2\"", "w:pStyle w:val=\"Numreradlista\"", "w:pStyle w:val=\"Brdtext\"",
                    "Utanför står kvar").doesNotContain("skriv", "PlaceholderText");
            assertThat(word.getHeaderArray(0)._getHdrFtr().xmlText()).contains("2025-03-17");
            assertThat(word.getNumbering().getNums()).hasSize(2);
        }
    }

    @Test
    @DisplayName("PB2.2 what was added with changes tracked is read, what was taken away is not; a place that is gone is not there")
    void readsWhatWordHasDone() throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTSdtBlock control = word.getDocument().getBody().addNewSdt();
            control.addNewSdtPr().addNewTag().setVal("text");
            CTP paragraph = control.addNewSdtContent().addNewP();
            paragraph.addNewR().addNewT().setStringValue("Regi");
            paragraph.addNewR().addNewT().setStringValue("onen");
            paragraph.addNewIns().addNewR().addNewT().setStringValue(" deltar");
            paragraph.addNewDel().addNewR().addNewDelText().setStringValue(" avstår");
            word.write(out);
            assertThat(templates.read(out.toByteArray()).orElseThrow()).isEqualTo(Map.of("text", List.of(new Paragraph("Regionen deltar"))));
        }
        assertThat(templates.read("hej".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    @DisplayName("PB2.3 what is no Word file, has macros, fetches something from elsewhere or lacks places is no template, and it is told which")
    void unfit() throws Exception {
        List<String> tags = List.of("datum", "rubrik", "beredning");
        assertThat(templates.check(templates.standard(PLAN), List.of("datum", "text")).isFit()).isTrue();
        assertThat(templates.check(templates.standard(PLAN), tags)).isEqualTo(new TemplateCheck(TemplateCheck.Fault.NONE, List.of("beredning")));
        assertThat(templates.check("hej".getBytes(StandardCharsets.UTF_8), tags).fault()).isEqualTo(TemplateCheck.Fault.NOT_WORD);
        assertThat(templates.check(new byte[0], tags).fault()).isEqualTo(TemplateCheck.Fault.NOT_WORD);
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.getPackagePart().addExternalRelationship("https://example.org/mall.dotx",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
            word.getPackagePart().addRelationship(new java.net.URI("https://example.org/"), TargetMode.EXTERNAL,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink");
            word.write(out);
            assertThat(templates.check(out.toByteArray(), tags).fault()).isEqualTo(TemplateCheck.Fault.FETCHES);
        }
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.getPackagePart().addExternalRelationship("file:///C:/Mallar/PM.dot",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
            word.write(out);
            assertThat(templates.check(out.toByteArray(), List.of()).isFit()).as("the writer's own template, as Word notes it").isTrue();
        }
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.getPackage().createPart(PackagingURIHelper.createPartName("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject")
                    .getOutputStream().close();
            word.write(out);
            assertThat(templates.check(out.toByteArray(), tags).fault()).isEqualTo(TemplateCheck.Fault.MACROS);
        }
    }

    /** As a Swedish Word makes them. */
    private static byte[] swedish() throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFStyles styles = word.createStyles();
            style(styles, "Rubrik2", "heading 2");
            style(styles, "Numreradlista", "List Number");
            style(styles, "Brdtext", "Body Text");
            run(word.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "datum");
            XWPFParagraph line = word.createParagraph();
            line.createRun().setText("Utanför står ");
            run(line, "rubrik");
            line.createRun().setText(" kvar");
            word.createParagraph().createRun().setText("Utanför står kvar");
            var cell = word.createTable(1, 1).getRow(0).getCell(0);
            run(cell.getParagraphArray(0), "till");
            block(word, "forslag");
            block(word, "text");
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void style(XWPFStyles styles, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        styles.addStyle(new XWPFStyle(style));
    }

    private static void run(XWPFParagraph paragraph, String tag) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        about(control.addNewSdtPr(), tag);
        var content = control.addNewSdtContent();
        content.addNewR().addNewT().setStringValue("skr");
        content.addNewR().addNewT().setStringValue("iv här");
    }

    private static void block(XWPFDocument word, String tag) {
        CTSdtBlock control = word.getDocument().getBody().addNewSdt();
        about(control.addNewSdtPr(), tag);
        CTP paragraph = control.addNewSdtContent().addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal("Brdtext");
        var run = paragraph.addNewR();
        run.addNewRPr().addNewRStyle().setVal("PlaceholderText");
        run.addNewT().setStringValue("skriv här");
    }

    private static void about(CTSdtPr about, String tag) {
        about.addNewTag().setVal(tag);
        about.addNewId().setVal(BigInteger.valueOf(tag.hashCode()));
        about.addNewShowingPlcHdr();
    }
}
