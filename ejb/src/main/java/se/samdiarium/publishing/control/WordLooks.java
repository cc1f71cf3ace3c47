package se.samdiarium.publishing.control;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The house's looks for Word: styles, numbering, language. */
final class WordLooks {

    private static final String WORD_2013 = "15";

    private WordLooks() {
    }

    /** Gives a new document its looks. */
    static void dress(XWPFDocument document) throws IOException {
        try (InputStream styles = WordLooks.class.getResourceAsStream("styles.xml");
                InputStream numbering = WordLooks.class.getResourceAsStream("numbering.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering().setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException e) {
            throw new IOException(e);
        }
        CTSettings settings = document.getSettings().getCTSettings();
        settings.addNewDefaultTabStop().setVal(BigInteger.valueOf(851));
        CTCompatSetting mode = settings.addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal(WORD_2013);
        settings.addNewThemeFontLang().setVal("sv-SE");
    }
}
