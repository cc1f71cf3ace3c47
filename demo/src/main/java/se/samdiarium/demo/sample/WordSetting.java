package se.samdiarium.demo.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.samdiarium.demo.sample.Manuscript.Block;
import se.samdiarium.demo.sample.Manuscript.Heading;
import se.samdiarium.demo.sample.Manuscript.Item;
import se.samdiarium.demo.sample.Manuscript.Mark;
import se.samdiarium.demo.sample.Manuscript.Paragraph;

/** Sets a manuscript as DOCX with Word's own style ids (Title, Heading1, Heading2, ListNumber), so that Word's outline works. */
final class WordSetting {

    private static final String FONT = "Arial";
    private static final int NORMAL_HALF_POINTS = 21;
    private static final int HANGING_TWIPS = 425;
    private static final int FIELD_TWIPS = 2600;
    private static final int VALUE_TWIPS = 6400;

    byte[] set(Manuscript manuscript) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            styles(document);
            document.getProperties().getCoreProperties().setTitle(manuscript.title());
            document.getProperties().getCoreProperties().setCreator("Samdiarium demo");
            header(document, manuscript);
            paragraph(document, "Notice", Manuscript.NOTICE);
            paragraph(document, "Subtitle", manuscript.subtitle());
            fields(document, manuscript);
            paragraph(document, "Title", manuscript.title());
            manuscript.blocks().forEach(block -> add(document, block));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void styles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        style(styles, "Normal", "Normal", NORMAL_HALF_POINTS, false, -1);
        style(styles, "Notice", "Notice", 18, true, -1);
        style(styles, "Subtitle", "Subtitle", 24, false, -1);
        style(styles, "Title", "Title", 36, true, -1);
        style(styles, "Heading1", "heading 1", 26, true, 0);
        style(styles, "Heading2", "heading 2", 22, true, 1);
        style(styles, "ListNumber", "List Number", NORMAL_HALF_POINTS, false, -1);
    }

    private static void style(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (!"Normal".equals(id)) {
            style.addNewBasedOn().setVal("Normal");
        }
        CTPPrGeneral layout = style.addNewPPr();
        layout.addNewSpacing().setAfter(BigInteger.valueOf(120));
        if (outline >= 0) {
            layout.getSpacing().setBefore(BigInteger.valueOf(240));
            layout.addNewKeepNext();
            layout.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewRFonts().setAscii(FONT);
        letters.getRFontsArray(0).setHAnsi(FONT);
        if (bold) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        letters.addNewLang().setVal(Locale.of("sv", "SE").toLanguageTag());
        styles.addStyle(new XWPFStyle(style));
    }

    private static void header(XWPFDocument document, Manuscript manuscript) {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        header.createParagraph().createRun().setText(manuscript.subtitle() + " · " + Manuscript.NOTICE);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText("Sida ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return paragraph;
    }

    private static void fields(XWPFDocument document, Manuscript manuscript) {
        XWPFTable table = document.createTable(manuscript.fields().size(), 2);
        table.removeBorders();
        int index = 0;
        for (var field : manuscript.fields().entrySet()) {
            XWPFTableRow row = table.getRow(index++);
            cell(row.getCell(0), field.getKey(), FIELD_TWIPS, true);
            cell(row.getCell(1), field.getValue(), VALUE_TWIPS, false);
        }
    }

    private static void cell(XWPFTableCell cell, String text, int width, boolean bold) {
        cell.setWidth(Integer.toString(width));
        XWPFRun run = cell.getParagraphArray(0).createRun();
        run.setText(text);
        run.setBold(bold);
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block) {
            case Heading heading -> paragraph(document, "Heading" + heading.level(), heading.text());
            case Paragraph paragraph -> paragraph(document, "Normal", paragraph.text());
            case Item item -> {
                XWPFParagraph paragraph = paragraph(document, "ListNumber", item.label() + "\t" + item.text());
                paragraph.setIndentationLeft(HANGING_TWIPS);
                paragraph.setIndentationHanging(HANGING_TWIPS);
            }
            case Mark mark -> throw new IllegalArgumentException("a Word document has no place for [" + mark.name() + "]");
        }
    }
}
