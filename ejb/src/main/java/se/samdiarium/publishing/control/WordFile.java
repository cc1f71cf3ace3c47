package se.samdiarium.publishing.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Fact;

/** Sets a publication as a Word file on A4, with the styles of {@code styles.xml}. */
public final class WordFile {

    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11_906);
    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger SIDE = BigInteger.valueOf(1_134);
    private static final BigInteger EDGE = BigInteger.valueOf(1_247);
    static final int AFTER_FACTS = 240;
    private static final int RUNNING = 90;

    private final Instant made;

    /** As made at a moment. */
    public WordFile(Instant made) {
        this.made = made;
    }

    /** The file's bytes of a {@linkplain CleanText clean} publication. */
    public byte[] set(Publication text) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordLooks.dress(document);
            page(document);
            footer(document, text.title());
            properties(document, text.title(), text.author(), made);
            text.front().ifPresent(front -> paragraph(document, "Kind", front.kind()));
            if (text.front().isEmpty()) {
                paragraph(document, "Title", text.title());
            }
            text.facts().forEach(fact -> fact(document, fact));
            if (!text.facts().isEmpty()) {
                document.getLastParagraph().setSpacingAfter(AFTER_FACTS);
            }
            text.front().ifPresent(front -> {
                paragraph(document, "BodyText", front.to());
                paragraph(document, "Title", text.title());
                WordMarking.put(document, front.marking());
            });
            WordBlocks blocks = new WordBlocks(document);
            text.blocks().forEach(blocks::add);
            blocks.end();
            document.write(out);
            return out.toByteArray();
        }
    }

    static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(EDGE);
        margins.setBottom(EDGE);
        margins.setLeft(SIDE);
        margins.setRight(SIDE);
        margins.setHeader(BigInteger.valueOf(624));
        margins.setFooter(BigInteger.valueOf(624));
        margins.setGutter(BigInteger.ZERO);
    }

    /** The running title and {@code Sida 1 av 1}, in fields that Word counts. */
    static void footer(XWPFDocument document, String title) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        XWPFRun run = footer.createRun();
        int points = title.codePointCount(0, title.length());
        run.setText(points <= RUNNING ? title : title.substring(0, title.offsetByCodePoints(0, RUNNING - 1)).strip() + "…");
        run.addTab();
        footer.createRun().setText("Sida ");
        field(footer, "PAGE");
        footer.createRun().setText(" av ");
        field(footer, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var code = paragraph.createRun().getCTR().addNewInstrText();
        code.setStringValue(" " + instruction + " ");
        code.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static void properties(XWPFDocument document, String title, String author, Instant made) throws IOException {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(author);
        core.setLastModifiedByUser(author);
        try {
            core.setCreated(made.truncatedTo(ChronoUnit.SECONDS).toString());
            core.setModified(made.truncatedTo(ChronoUnit.SECONDS).toString());
            core.getUnderlyingProperties().setLanguageProperty("sv-SE");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        document.getProperties().getExtendedProperties().setApplication("Samdiarium");
    }

    private static void fact(XWPFDocument document, Fact fact) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Fact");
        XWPFRun name = paragraph.createRun();
        name.setStyle("FactName");
        name.setText(fact.name());
        name.addTab();
        WordBlocks.text(paragraph.createRun(), fact.value());
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        WordBlocks.text(paragraph.createRun(), text);
    }
}
