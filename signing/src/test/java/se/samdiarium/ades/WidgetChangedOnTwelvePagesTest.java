package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class WidgetChangedOnTwelvePagesTest {

    @Test
    @DisplayName("V1.2 an invisible signature enlarged over the page: rejected")
    void invisibleEnlarged(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(12));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        assertChanged(world, base, TestPdf.increment(signed, pdf -> enlarge(pdf.getPage(0).getAnnotations().getFirst().getCOSObject())),
                new Expectation(RequiredQualification.QESIG));
    }

    @Test
    @DisplayName("V1.2 a signature in a placed field moved over the text, or given another appearance, after signing: rejected")
    void placedFieldChanged(TestWorld world) throws Exception {
        Path base = world.certified(11);
        Path signed = world.signInField(base, "region-5", "region-5", BaselineLevel.LT);
        Scenario.assertAccepted(world.validation.validate(signed, base, TestWorld.expecting(5)));

        assertChanged(world, base, TestPdf.increment(signed, pdf -> enlarge(widget(pdf, "region-5"))), TestWorld.expecting(5));
        assertChanged(world, base, TestPdf.increment(signed, pdf -> {
            COSDictionary widget = widget(pdf, "region-5");
            COSStream other = pdf.getDocument().createCOSStream();
            other.setItem(COSName.SUBTYPE, COSName.FORM);
            try (OutputStream out = other.createOutputStream()) {
                out.write("0 0 200 200 re f".getBytes(StandardCharsets.US_ASCII));
            }
            widget.getCOSDictionary(COSName.AP).setItem(COSName.N, other);
            widget.setNeedToBeUpdated(true);
        }), TestWorld.expecting(5));
    }

    @Test
    @DisplayName("V1.2 a field moved before its signatory signs: rejected although the signature is perfect")
    void movedBeforeSigning(TestWorld world) throws Exception {
        Path base = world.certified(11);
        Path moved = world.file(TestPdf.increment(base, pdf -> enlarge(widget(pdf, "region-5"))));
        Path signed = world.signInField(moved, "region-5", "region-5", BaselineLevel.LT);
        assertChanged(world, base, Files.readAllBytes(signed), TestWorld.expecting(5));
    }

    @Test
    @DisplayName("V1.2 S4.3 a field made invisible by the program that signs in it: rejected, by the rule of the certified base too")
    void madeInvisible(TestWorld world) throws Exception {
        Path base = world.certified(11);
        Path signed = new CarelessSigner(world).signInFieldMadeInvisible(base, "region-5", "region-5");
        Scenario.assertRejected(world.validation.validate(signed, base, TestWorld.expecting(5)), "gate.field-changed",
                "signature.format-failure");
    }

    private static COSDictionary widget(PDDocument pdf, String field) {
        return pdf.getDocumentCatalog().getAcroForm(null).getField(field).getCOSObject();
    }

    private static void enlarge(COSDictionary widget) {
        widget.setItem(COSName.RECT, new COSArray(List.of(new COSFloat(10), new COSFloat(10), new COSFloat(500), new COSFloat(500))));
        widget.setNeedToBeUpdated(true);
    }

    private static void assertChanged(TestWorld world, Path base, byte[] signed, Expectation expected) throws Exception {
        Verdict verdict = world.validation.validate(world.file(signed), base, expected);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.field-changed")).isTrue();
    }
}
