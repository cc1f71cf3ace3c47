package se.samdiarium.document.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files with what a reader of the page does not see. */
final class WordFiles {

    private WordFiles() {
    }

    /** One paragraph with hidden text, a comment, an insertion, a deletion and a footnote; a table; a header and a footer. */
    static byte[] worked() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Region Gävleborg, remissvar");
            word.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Besöksadress Rektorsgatan");
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("Vi tillstyrker ");
            hidden(paragraph, "internt riktmärke");
            added(paragraph, "Anna Ek", "det nya ");
            paragraph.createRun().setText("förslaget.");
            removed(paragraph, "Bo Al", "avslag på ");
            commented(word, paragraph, "Cia By", "stäm av med juristen");
            paragraph.addFootnoteReference(footnote(word, "Prop. 2024/25:17"));
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Region");
            table.getRow(0).getCell(1).setText("Andel");
            table.getRow(1).getCell(0).setText("Gävleborg");
            table.getRow(1).getCell(1).setText("4,1 %");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    /** Two levels of numbers that Word counts, and a bullet. */
    static byte[] numbered() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            CTAbstractNum scheme = CTAbstractNum.Factory.newInstance();
            scheme.setAbstractNumId(BigInteger.ZERO);
            level(scheme, 0, STNumberFormat.DECIMAL, "%1 §");
            level(scheme, 1, STNumberFormat.LOWER_LETTER, "%1%2)");
            CTAbstractNum bullets = CTAbstractNum.Factory.newInstance();
            bullets.setAbstractNumId(BigInteger.ONE);
            level(bullets, 0, STNumberFormat.BULLET, "\uf0b7");
            XWPFNumbering numbering = word.createNumbering();
            BigInteger clauses = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(scheme)));
            BigInteger dots = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)));
            item(word, clauses, 0, "Syfte");
            item(word, clauses, 1, "samverkan");
            item(word, clauses, 1, "ledning");
            item(word, clauses, 0, "Kostnad");
            item(word, clauses, 1, "fördelning");
            item(word, dots, 0, "bilaga");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void level(CTAbstractNum scheme, int at, STNumberFormat.Enum format, String text) {
        CTLvl level = scheme.addNewLvl();
        level.setIlvl(BigInteger.valueOf(at));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static void item(XWPFDocument word, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static void hidden(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setVanish(true);
    }

    private static void added(XWPFParagraph paragraph, String author, String text) {
        CTRunTrackChange change = paragraph.getCTP().addNewIns();
        change.setAuthor(author);
        change.setId(BigInteger.ONE);
        change.addNewR().addNewT().setStringValue(text);
    }

    private static void removed(XWPFParagraph paragraph, String author, String text) {
        CTRunTrackChange change = paragraph.getCTP().addNewDel();
        change.setAuthor(author);
        change.setId(BigInteger.TWO);
        change.addNewR().addNewDelText().setStringValue(text);
    }

    private static void commented(XWPFDocument word, XWPFParagraph paragraph, String author, String text) {
        XWPFComment comment = word.createComments().createComment(BigInteger.TEN);
        comment.setAuthor(author);
        comment.createParagraph().createRun().setText(text);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.TEN);
    }

    private static org.apache.poi.xwpf.usermodel.XWPFFootnote footnote(XWPFDocument word, String text) {
        org.apache.poi.xwpf.usermodel.XWPFFootnote footnote = word.createFootnote();
        footnote.createParagraph().createRun().setText(text);
        return footnote;
    }
}
