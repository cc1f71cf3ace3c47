package se.samdiarium.publishing.control;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/** Adds blocks to the end of a Word document, with the styles of the house. */
final class WordBlocks {

    private static final int TEXT_WIDTH = 9_638;

    private final XWPFDocument document;
    /** Lists that the styles have. */
    private int lists = 2;
    private boolean afterTable;

    WordBlocks(XWPFDocument document) {
        this.document = document;
    }

    /** Adds one. */
    void add(Block block) {
        if (afterTable) {
            paragraph("AfterTable", "");
        }
        afterTable = block instanceof Table;
        switch (block) {
            case Heading heading -> paragraph("Heading" + heading.level(), heading.text());
            case Paragraph paragraph -> paragraph("BodyText", paragraph.text());
            case Items items when items.numbered() -> {
                BigInteger list = numbering();
                items.lines().forEach(line -> {
                    XWPFParagraph paragraph = paragraph("ListNumber", line);
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(BigInteger.ZERO);
                });
            }
            case Items items -> items.lines().forEach(line -> paragraph("ListBullet", line));
            case Table table -> table(table);
        }
    }

    /** Nothing more comes: a document ends with a paragraph. */
    void end() {
        if (afterTable) {
            paragraph("AfterTable", "");
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            text(paragraph.createRun(), text);
        }
        return paragraph;
    }

    /** A list of its own that begins with 1. */
    private BigInteger numbering() {
        CTNum list = CTNum.Factory.newInstance();
        list.setNumId(BigInteger.valueOf(++lists));
        list.addNewAbstractNumId().setVal(BigInteger.ZERO);
        CTNumLvl from = list.addNewLvlOverride();
        from.setIlvl(BigInteger.ZERO);
        from.addNewStartOverride().setVal(BigInteger.ONE);
        return document.getNumbering().addNum(new XWPFNum(list));
    }

    /** Text with its new lines and tabs. */
    static void text(XWPFRun run, String text) {
        text(run.getCTR(), text);
    }

    private static void text(CTR run, String text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\t') {
                if (at > from) {
                    CTText piece = run.addNewT();
                    piece.setStringValue(text.substring(from, at));
                    piece.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
                }
                if (at < text.length() && text.charAt(at) == '\n') {
                    run.addNewBr();
                } else if (at < text.length()) {
                    run.addNewTab();
                }
                from = at + 1;
            }
        }
    }

    private void table(Table table) {
        CTTbl word = document.createTable().getCTTbl();
        word.removeTr(0);
        CTTblPr looks = word.getTblPr();
        looks.set(CTTblPr.Factory.newInstance());
        looks.addNewTblStyle().setVal("SamdiariumTable");
        looks.addNewTblW().setType(STTblWidth.PCT);
        looks.getTblW().setW(BigInteger.valueOf(5_000));
        looks.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblLook look = looks.addNewTblLook();
        look.setVal(new byte[] {6, (byte) (table.head().isEmpty() ? 0 : 0x20)});
        look.setFirstRow(table.head().isEmpty() ? "0" : "1");
        look.setNoHBand("1");
        look.setNoVBand("1");
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<BigInteger> widths = table.widths().stream().map(width -> BigInteger.valueOf((long) TEXT_WIDTH * width / sum)).toList();
        var grid = word.getTblGrid() == null ? word.addNewTblGrid() : word.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        if (!table.head().isEmpty()) {
            CTTrPr head = row(word, table.head(), widths);
            head.addNewTblHeader();
        }
        table.rows().forEach(cells -> row(word, cells, widths));
        if (table.rows().isEmpty()) {
            row(word, widths.stream().map(width -> "").toList(), widths);
        }
    }

    private static CTTrPr row(CTTbl table, List<String> cells, List<BigInteger> widths) {
        CTRow row = table.addNewTr();
        CTTrPr how = row.addNewTrPr();
        how.addNewCantSplit();
        for (int column = 0; column < cells.size(); column++) {
            CTTc cell = row.addNewTc();
            cell.addNewTcPr().addNewTcW().setType(STTblWidth.DXA);
            cell.getTcPr().getTcW().setW(widths.get(column));
            CTP paragraph = cell.addNewP();
            paragraph.addNewPPr().addNewPStyle().setVal("TableText");
            if (!cells.get(column).isEmpty()) {
                text(paragraph.addNewR(), cells.get(column));
            }
        }
        return how;
    }
}
