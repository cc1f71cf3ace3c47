package se.samdiarium.publishing.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import se.samdiarium.publishing.TemplatePlan;
import se.samdiarium.publishing.TemplatePlan.Place;

/** Makes the house's own template: a Word file with a tagged content control for each place. */
public final class StandardTemplate {

    private static final int FIRST_ID = 410_000_001;

    private final TemplatePlan plan;
    private final Instant made;
    private int ids = FIRST_ID;

    /** Of a plan, as made at a moment. */
    public StandardTemplate(TemplatePlan plan, Instant made) {
        this.plan = plan;
        this.made = made;
    }

    /** The file's bytes. */
    public byte[] make() throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordLooks.dress(word);
            WordFile.page(word);
            WordFile.footer(word, plan.kind());
            WordFile.properties(word, plan.kind(), "Samdiarium", made);
            XWPFParagraph kind = word.createParagraph();
            kind.setStyle("Kind");
            kind.createRun().setText(plan.kind());
            plan.head().forEach(place -> head(word, place));
            word.getLastParagraph().setSpacingAfter(WordFile.AFTER_FACTS);
            XWPFParagraph to = word.createParagraph();
            to.setStyle("BodyText");
            inline(to, plan.to());
            XWPFParagraph title = word.createParagraph();
            title.setStyle("Title");
            title.setSpacingBefore(WordFile.AFTER_FACTS);
            inline(title, plan.name());
            plan.body().forEach(place -> section(word, place));
            word.createParagraph().setStyle("AfterTable");
            word.write(out);
            return out.toByteArray();
        }
    }

    private void head(XWPFDocument word, Place place) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("Fact");
        XWPFRun name = paragraph.createRun();
        name.setStyle("FactName");
        name.setText(place.label());
        name.addTab();
        inline(paragraph, place);
    }

    private void section(XWPFDocument word, Place place) {
        XWPFParagraph heading = word.createParagraph();
        heading.setStyle("Heading1");
        heading.createRun().setText(place.label());
        CTSdtBlock control = word.getDocument().getBody().addNewSdt();
        about(control.addNewSdtPr(), place);
        CTSdtContentBlock content = control.addNewSdtContent();
        CTP paragraph = content.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal("BodyText");
        paragraph.addNewR().addNewT().setStringValue(hint(place));
    }

    private void inline(XWPFParagraph paragraph, Place place) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        about(control.addNewSdtPr(), place);
        control.addNewSdtContent().addNewR().addNewT().setStringValue(hint(place));
    }

    private void about(CTSdtPr about, Place place) {
        about.addNewAlias().setVal(place.label());
        about.addNewTag().setVal(place.tag());
        about.addNewId().setVal(BigInteger.valueOf(ids++));
        about.addNewShowingPlcHdr();
    }

    private static String hint(Place place) {
        return "[" + place.label() + "]";
    }
}
