package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class CertifiedBaseThenCounterpartTest {

    @Test
    @DisplayName("S4.1 the certified base begins with the bytes of its document and has 21 named, empty fields on a page of its own")
    void certifiedBase(TestWorld world) throws Exception {
        Path document = world.file(TestPdf.classic(5));
        Path target = world.folder.resolve("certified.pdf");
        try (SealingKey key = world.sealingKey()) {
            new BaseCertification(world.trust, world.settings).certify(document, TestWorld.grid(), key, TestWorld.CLOCK.instant(), null, target);
        }

        assertThat(Files.mismatch(document, target)).isEqualTo(Files.size(document));
        try (PDDocument pdf = Loader.loadPDF(target.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            assertThat(pdf.getDocumentCatalog().getAcroForm(null).getFields()).extracting(PDField::getFullyQualifiedName)
                    .containsAll(TestWorld.grid().names());
            PDPage last = pdf.getPage(5);
            assertThat(last.getAnnotations()).filteredOn(field -> field.getRectangle().getWidth() > 0).hasSize(21)
                    .extracting(PDAnnotation::getRectangle).allMatch(box -> last.getMediaBox().contains(box.getLowerLeftX(), box.getLowerLeftY())
                            && last.getMediaBox().contains(box.getUpperRightX(), box.getUpperRightY()));
            assertThat(new PDFTextStripper().getText(pdf)).contains("Underskrifter", "Region nummer 1", "Region nummer 21");
        }
    }

    @Test
    @DisplayName("S4.2 the seal is a qualified seal at level LT with DocMDP P=2, and the certified base passes on its own")
    void certification(TestWorld world) throws Exception {
        Path base = world.certified(5);
        Verdict verdict = world.validation.examine(base);

        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures()).singleElement().satisfies(seal -> {
            assertThat(seal.qualification()).isEqualTo(Qualification.QESEAL);
            assertThat(seal.level()).isEqualTo("PAdES-BASELINE-LT");
        });
        assertThat(Reports.text(verdict.assessment().reports().diagnostic()))
                .contains("<Permissions>MINIMAL_CHANGES_PERMITTED</Permissions>");
    }

    @Test
    @DisplayName("S4.3 a region signs in its own field: accepted, also with the comparison of pictures, and seen there by name")
    void counterpart(TestWorld world) throws Exception {
        Path base = world.certified(5);
        Path signed = world.signInField(base, "region-7", "region-7", BaselineLevel.LT);
        Verdict verdict = world.validation.validate(signed, base, TestWorld.expecting(7).withPictures(true));

        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures()).filteredOn(SignatureFinding::addedToBase).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("region-7");
            assertThat(finding.qualification()).isEqualTo(Qualification.QESIG);
        });
        try (PDDocument pdf = Loader.loadPDF(signed.toFile())) {
            var form = pdf.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("region-7").getWidgets().getFirst().getNormalAppearanceStream().getContentStream().getLength()).isPositive();
            form.flatten();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Region7 Tecknare (TEST)", "Region nummer 7");
        }
    }

    @Test
    @DisplayName("S4.3 V1.2 a region signs in its own field with another program that draws nothing: accepted")
    void counterpartWithoutPicture(TestWorld world) throws Exception {
        Path base = world.certified(5);
        Path signed = new CarelessSigner(world).signInField(base, "region-7", "region-7");
        Verdict verdict = world.validation.validate(signed, base, TestWorld.expecting(7).withPictures(true));

        Scenario.assertAccepted(verdict);
    }

    @Test
    @DisplayName("S4.4 a document signed before, a name taken, a page that is not there: refused before the key is used")
    void unsuitable(TestWorld world) throws Exception {
        BaseCertification certification = new BaseCertification(world.trust, world.settings);
        Path signed = world.sign(world.file(TestPdf.pages(1)), TestWorld.user(CertificateProfile.QUALIFIED));
        Path form = world.file(TestPdf.withFormAndNote());
        SignatureGrid taken = SignatureGrid.onNewPage(null, List.of(new SignatureGrid.Box("Diarienummer", "x")));
        Path target = world.folder.resolve("never.pdf");

        try (SealingKey key = world.sealingKey()) {
            assertThat(catchThrowableOfType(UnsuitableDocument.class, () -> certification.certify(signed, TestWorld.grid(), key,
                    TestWorld.CLOCK.instant(), null, target)).reason()).isEqualTo(UnsuitableDocument.Reason.ALREADY_SIGNED);
            assertThat(catchThrowableOfType(UnsuitableDocument.class, () -> certification.certify(form, taken, key,
                    TestWorld.CLOCK.instant(), null, target)).reason()).isEqualTo(UnsuitableDocument.Reason.FIELD);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("S4.4 a field that is not there or signed already is refused before anybody is asked to sign")
    void wrongFields(TestWorld world) throws Exception {
        Path base = world.certified(1);
        Path signed = world.signInField(base, "region-1", "region-1", BaselineLevel.T);

        assertThat(catchThrowableOfType(UnsuitableDocument.class, () -> world.signing.prepare(base, world.intent("region-1").inField("region-22")))
                .reason()).isEqualTo(UnsuitableDocument.Reason.FIELD);
        assertThat(catchThrowableOfType(UnsuitableDocument.class, () -> world.signing.prepare(signed, world.intent("region-2").inField("region-1")))
                .reason()).isEqualTo(UnsuitableDocument.Reason.FIELD_SIGNED);
    }
}
