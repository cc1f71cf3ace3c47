package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class HundredMegabytesTest {

    @Test
    @DisplayName("S1.8 a document of 100 MB is signed and validated within a heap of 256 MB")
    void hundredMegabytes(TestWorld world) throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).as("the module's tests run with -Xmx256m").isLessThanOrEqualTo(256L << 20);
        Path base = Files.createTempFile(world.folder, "large", ".pdf");
        write(base);
        assertThat(Files.size(base)).isGreaterThan(100_000_000);

        long begun = System.nanoTime();
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        long middle = System.nanoTime();
        Verdict verdict = world.validation.validate(signed, base);
        System.out.printf("100 MB: signed in %d ms, validated in %d ms%n", (middle - begun) / 1_000_000, (System.nanoTime() - middle) / 1_000_000);

        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        Files.delete(base);
        Files.delete(signed);
    }

    private static void write(Path file) throws Exception {
        Random noise = new Random(1);
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache()); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                byte[] pixels = new byte[1000 * 700 * 3];
                noise.nextBytes(pixels);
                PDImageXObject image = new PDImageXObject(pdf, new ByteArrayInputStream(pixels), (COSName) null, 1000, 700, 8, PDDeviceRGB.INSTANCE);
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(image, 50, 50, 500, 350);
                }
            }
            pdf.save(out);
        }
    }
}
