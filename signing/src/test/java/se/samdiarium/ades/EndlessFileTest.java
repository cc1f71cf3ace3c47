package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class EndlessFileTest {

    private static final Duration BOUND = Duration.ofSeconds(180);

    @Test
    @DisplayName("V1.7 a page tree, a form or a cross-reference chain that leads back to itself: rejected, examined and refused in bounded time")
    void cycles(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Map<String, byte[]> endless = new LinkedHashMap<>();
        endless.put("page tree", tree());
        endless.put("form", form());
        endless.put("cross-reference", chain());
        for (Map.Entry<String, byte[]> file : endless.entrySet()) {
            Path path = world.file(file.getValue());
            assertTimeout(BOUND, () -> {
                assertThat(world.validation.validate(path, base)).as(file.getKey()).isInstanceOf(Verdict.Rejected.class);
                assertThat(world.validation.examine(path)).as(file.getKey()).isInstanceOf(Verdict.Rejected.class);
            });
        }
    }

    @Test
    @DisplayName("V1.7 an increment that makes the page tree endless, after a good signature, is rejected in bounded time, also with pictures")
    void endlessIncrement(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        Path endless = world.file(TestPdf.increment(signed, pdf -> {
            COSDictionary tree = pdf.getPages().getCOSObject();
            tree.getCOSArray(COSName.KIDS).add(tree);
            tree.setNeedToBeUpdated(true);
            tree.getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
        }));
        assertTimeout(BOUND, () -> assertThat(world.validation.validate(endless, base,
                new Expectation(RequiredQualification.QESIG).withPictures(true))).isInstanceOf(Verdict.Rejected.class));
    }

    @Test
    @DisplayName("V1.7 a drawing that draws itself, and a content stream that unpacks a thousandfold, are judged in bounded time")
    void endlessDrawing(TestWorld world) throws Exception {
        Expectation withPictures = new Expectation(RequiredQualification.QESIG).withPictures(true);
        for (byte[] content : List.of(drawsItself(), drawsTheNextTwice())) {
            Path endless = world.file(content);
            Path signed = world.sign(endless, TestWorld.user(CertificateProfile.QUALIFIED));
            Scenario.assertAccepted(world.validation.validate(signed, endless));
            assertTimeout(BOUND, () -> Scenario.assertRejected(world.validation.validate(signed, endless, withPictures), "gate.picture-endless"));
        }

        Path large = world.file(unpacksThousandfold());
        Path second = world.sign(large, TestWorld.user(CertificateProfile.QUALIFIED));
        assertTimeout(BOUND, () -> Scenario.assertAccepted(world.validation.validate(second, large, withPictures)));
    }

    private static byte[] tree() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(TestPdf.classic(2)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary tree = pdf.getPages().getCOSObject();
            tree.getCOSArray(COSName.KIDS).add(tree);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] form() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(TestPdf.classic(2)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary field = new COSDictionary();
            field.setString(COSName.T, "loop");
            field.setItem(COSName.KIDS, new COSArray(List.of(field)));
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray(List.of(field)));
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** The cross-reference table names itself as the one before it. */
    private static byte[] chain() throws Exception {
        String text = new String(TestPdf.classic(2), StandardCharsets.ISO_8859_1);
        String place = text.substring(text.lastIndexOf("startxref") + 9).trim().split("\\s")[0];
        int trailer = text.lastIndexOf("trailer");
        return (text.substring(0, trailer) + text.substring(trailer).replaceFirst("<<", "<< /Prev " + place)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] drawsItself() throws Exception {
        return drawing(1);
    }

    /** Thirty drawings, each of which draws the next one twice: a thousand million drawings, none very deep. */
    private static byte[] drawsTheNextTwice() throws Exception {
        return drawing(30);
    }

    private static byte[] drawing(int count) throws Exception {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            List<PDFormXObject> drawings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                PDFormXObject drawing = new PDFormXObject(pdf);
                drawing.setBBox(new PDRectangle(100, 100));
                drawing.setResources(new PDResources());
                try (OutputStream content = drawing.getStream().createOutputStream()) {
                    content.write("/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
                }
                drawings.add(drawing);
            }
            for (int i = 0; i < count; i++) {
                boolean last = count > 1 && i == count - 1;
                if (!last) {
                    drawings.get(i).getResources().put(COSName.getPDFName("X"), drawings.get((i + 1) % count));
                }
            }
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawForm(drawings.getFirst());
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** 100 MB of blanks in 100 KB. */
    private static byte[] unpacksThousandfold() throws Exception {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream stream = pdf.getDocument().createCOSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream raw = stream.createRawOutputStream(); DeflaterOutputStream packed = new DeflaterOutputStream(raw)) {
                for (int i = 0; i < 100; i++) {
                    packed.write(blanks);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
