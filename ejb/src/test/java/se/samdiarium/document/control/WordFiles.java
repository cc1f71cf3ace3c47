package se.samdiarium.document.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

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
