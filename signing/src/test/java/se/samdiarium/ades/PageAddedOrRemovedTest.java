package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class PageAddedOrRemovedTest {

    @Test
    @DisplayName("V1.2 a page added, a page taken away and a note on a page after signing are rejected")
    void pagesAndNotes(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(3));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        assertReason(world, base, "gate.pages-changed", TestPdf.increment(signed, pdf -> {
            pdf.addPage(new PDPage());
            touchTree(pdf);
        }));
        assertReason(world, base, "gate.pages-changed", TestPdf.increment(signed, pdf -> {
            pdf.removePage(2);
            touchTree(pdf);
        }));
        assertReason(world, base, "gate.page-changed", TestPdf.increment(signed, pdf -> {
            PDAnnotationText note = new PDAnnotationText();
            pdf.getPage(1).setAnnotations(List.of(note));
            pdf.getPage(1).getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    private static void touchTree(PDDocument pdf) {
        pdf.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
        pdf.getDocumentCatalog().getPages().getCOSObject().getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
    }

    private static void assertReason(TestWorld world, Path base, String code, byte[] signed) throws Exception {
        Verdict verdict = world.validation.validate(world.file(signed), base);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).contains(code);
    }
}
