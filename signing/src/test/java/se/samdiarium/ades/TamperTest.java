package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class TamperTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("V1.2 one byte flipped in the base is rejected")
    void byteFlippedInBase(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] bytes = Files.readAllBytes(world.sign(base, SIGNER));
        bytes[300] ^= 1;
        assertRejected(world, world.file(bytes), base, "gate.base-mismatch");
    }

    @Test
    @DisplayName("V1.1 one byte flipped in the signed words of the increment is rejected")
    void byteFlippedInIncrement(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] bytes = Files.readAllBytes(world.sign(base, SIGNER));
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("(Samverkansavtal, version 3)");
        bytes[place + 1] ^= 1;
        assertRejected(world, world.file(bytes), base, "signature.hash-failure");
    }

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {5, 12})
    @DisplayName("V1.2 text laid over a page after signing is rejected")
    void overlay(int pages, TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(pages));
        Path signed = world.sign(base, SIGNER);
        assertRejected(world, world.file(TestPdf.increment(signed, TestPdf.overlay(1))), base, "gate.page-changed");
    }

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {5, 12})
    @DisplayName("V1.2 text laid over a page before signing, as an increment to the base, is rejected although its signature is perfect")
    void overlayThenSigned(int pages, TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(pages));
        Path falsified = world.file(TestPdf.increment(base, TestPdf.overlay(1)));
        Verdict verdict = world.validation.validate(world.sign(falsified, SIGNER), base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.page-changed")).isTrue();
        assertThat(verdict.assessment().signatures().getFirst().passed()).isTrue();
    }

    @Test
    @DisplayName("V1.2 a signature widget enlarged on a document of 12 pages is rejected")
    void widgetMoved(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(12));
        Path signed = world.sign(base, SIGNER);
        byte[] moved = TestPdf.increment(signed, pdf -> {
            COSDictionary widget = pdf.getPage(0).getAnnotations().getFirst().getCOSObject();
            COSArray rectangle = new COSArray(List.of(new COSFloat(10), new COSFloat(10), new COSFloat(500), new COSFloat(500)));
            widget.setItem(COSName.RECT, rectangle);
            widget.setNeedToBeUpdated(true);
        });
        assertRejected(world, world.file(moved), base, "gate.field-changed");
    }

    @Test
    @DisplayName("V1.2 bytes after the last %%EOF are rejected")
    void trailingBytes(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));
        byte[] longer = Arrays.copyOf(signed, signed.length + 10);
        Arrays.fill(longer, signed.length, longer.length, (byte) 'x');
        assertRejected(world, world.file(longer), base, "gate.trailing-bytes");
    }

    @Test
    @DisplayName("V1.2 a page added, a page taken away and a note on a page are rejected")
    void pagesAndNotes(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(3));
        Path signed = world.sign(base, SIGNER);
        assertRejected(world, world.file(TestPdf.increment(signed, pdf -> {
            pdf.addPage(new PDPage());
            touchTree(pdf);
        })), base, "gate.pages-changed");
        assertRejected(world, world.file(TestPdf.increment(signed, pdf -> {
            pdf.removePage(2);
            touchTree(pdf);
        })), base, "gate.pages-changed");
        assertRejected(world, world.file(TestPdf.increment(signed, pdf -> {
            PDAnnotationText note = new PDAnnotationText();
            pdf.getPage(1).setAnnotations(List.of(note));
            pdf.getPage(1).getCOSObject().setNeedToBeUpdated(true);
        })), base, "gate.page-changed");
    }

    @Test
    @DisplayName("V1.2 a second signature after the first is rejected: a counterpart carries one")
    void twoSignatures(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        Path twice = world.sign(world.sign(base, SIGNER), "region-1");
        Verdict verdict = world.validation.validate(twice, base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.signature-count")).isTrue();
        assertThat(verdict.assessment().signatures()).hasSize(2).allMatch(SignatureFinding::passed);
    }

    @Test
    @DisplayName("V1.2 an object of the base marked free, which some viewers then leave out, is rejected")
    void objectFreed(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        String last = text.substring(text.lastIndexOf("startxref") + 9).trim().split("\\s")[0];
        String free = "\nxref\n4 1\n0000000000 00001 f \ntrailer\n<< /Size 60 /Root 1 0 R /Prev " + last + " >>\nstartxref\n"
                + (signed.length + 1) + "\n%%EOF\n";
        assertRejected(world, world.file((text + free).getBytes(StandardCharsets.ISO_8859_1)), base, "gate.object-removed");
    }

    @Test
    @DisplayName("V1.2 an increment whose cross-reference chain leaves the base out is rejected")
    void chainBypassesBase(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));
        byte[] other = TestPdf.pages(2);
        Path joined = world.file((new String(signed, StandardCharsets.ISO_8859_1) + new String(other, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(world.validation.validate(joined, base)).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    @DisplayName("V1.2 an object that the base refers to but does not have, added after signing, is rejected")
    void objectShadowed(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.dangling(200));
        Path signed = world.sign(base, SIGNER);
        assertThat(world.validation.validate(signed, base)).isInstanceOf(Verdict.Accepted.class);

        byte[] bytes = Files.readAllBytes(signed);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String last = text.substring(text.lastIndexOf("startxref") + 9).trim().split("\\s")[0];
        String object = "\n200 0 obj\n<< /Length 27 >>\nstream\n0 0 0 rg 0 0 600 800 re f  \nendstream\nendobj\n";
        String root = text.substring(text.lastIndexOf("/Root"), text.indexOf('R', text.lastIndexOf("/Root") + 2) + 1);
        String table = "xref\n200 1\n%010d 00000 n \ntrailer\n<< /Size 201 %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(bytes.length + 1, root, last, bytes.length + object.length());
        assertRejected(world, world.file((text + object + table).getBytes(StandardCharsets.ISO_8859_1)), base, "gate.object-shadowed");
    }

    @Test
    @DisplayName("V1.2 bases of other makings are signed and accepted: with form fields and annotations, and without object streams")
    void otherBases(TestWorld world) throws Exception {
        for (byte[] content : List.of(TestPdf.classic(3), TestPdf.withFormAndNote())) {
            Path base = world.file(content);
            Verdict verdict = world.validation.validate(world.sign(base, SIGNER), base);
            assertThat(verdict.assessment().reasons()).isEmpty();
            assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        }
    }

    private static void touchTree(PDDocument pdf) {
        pdf.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
        pdf.getDocumentCatalog().getPages().getCOSObject().getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
    }

    private static void assertRejected(TestWorld world, Path signed, Path base, String code) throws Exception {
        Verdict verdict = world.validation.validate(signed, base);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).contains(code);
    }
}
