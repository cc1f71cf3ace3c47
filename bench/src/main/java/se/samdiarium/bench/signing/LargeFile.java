package se.samdiarium.bench.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import se.samdiarium.ades.Expectation;
import se.samdiarium.ades.RequiredQualification;
import se.samdiarium.ades.Verdict;
import se.samdiarium.bench.harness.Report;

/** A file of 100 MB, signed and validated by a Java of its own that has 256 MB of heap in all. */
public final class LargeFile {

    private static final String HEAP = "-Xmx256m";
    private static final int IMAGES = 50;
    private static final long LEAST_BYTES = 100_000_000;
    private static final double NANOS = 1e9;

    private LargeFile() {
    }

    static void measure(Workshop workshop, Report report) throws IOException, InterruptedException {
        Path said = workshop.folder().resolve("large.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", HEAP,
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), LargeFile.class.getName(),
                workshop.folder().resolve("large").toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(said);
        report.check("a file of 100 MB is signed and validated by a Java with 256 MB of heap in all", exit == 0,
                lines.isEmpty() ? "exit code " + exit : lines.getLast());
    }

    /** @param arguments folder to work in */
    public static void main(String[] arguments) throws Exception {
        try (Workshop workshop = new Workshop(Path.of(arguments[0]))) {
            Path base = workshop.folder().resolve("large.pdf");
            write(base);
            if (Files.size(base) < LEAST_BYTES) {
                throw new IllegalStateException("the file has only " + Files.size(base) + " bytes");
            }
            long begun = System.nanoTime();
            Path signed = workshop.signInvisibly(base, 1);
            long middle = System.nanoTime();
            Verdict verdict = workshop.validation().validate(signed, base, new Expectation(RequiredQualification.QESIG));
            long end = System.nanoTime();
            if (!(verdict instanceof Verdict.Accepted)) {
                throw new IllegalStateException(verdict.assessment().reasons().toString());
            }
            System.out.printf("signed in %s, validated in %s%n", SigningBench.seconds((middle - begun) / NANOS),
                    SigningBench.seconds((end - middle) / NANOS));
        }
    }

    private static void write(Path file) throws IOException {
        Random noise = new Random(1);
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache()); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < IMAGES; i++) {
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
