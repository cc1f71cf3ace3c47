package se.samdiarium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a PDF. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {
    }

    /** Fails unless the file keeps both standards, and tells each rule it breaks. */
    public static void assertKeepsPdfA2aAndUa(byte[] pdf) throws Exception {
        assertKeeps(pdf, PDFAFlavour.PDFA_2_A);
        assertKeeps(pdf, PDFAFlavour.PDFUA_1);
    }

    /** Fails unless the file keeps PDF/A-3u, and tells each rule it breaks. */
    public static void assertKeepsPdfA3u(byte[] pdf) throws Exception {
        assertKeeps(pdf, PDFAFlavour.PDFA_3_U);
    }

    private static void assertKeeps(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as(standard.toString()).extracting(TestAssertion::getMessage).isEmpty();
            assertThat(result.isCompliant()).as(standard.toString()).isTrue();
        }
    }
}
