package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our files before tools that share no code with us: poppler ({@code pdfsig}), OpenSSL and qpdf. */
@ExtendWith(TestWorld.Resolver.class)
class SeenByOtherToolsTest {

    @Test
    @DisplayName("V1.8 pdfsig finds the seal and the signature of a counterpart valid, by name, and the certification")
    void pdfsig(TestWorld world) throws Exception {
        requireProgram("pdfsig", "poppler-utils");
        Path base = world.certified(2);
        Path signed = world.signInField(base, "region-4", "region-4", BaselineLevel.LT);
        String said = run("pdfsig", "-nocert", signed.toString());

        assertThat(said.split("The signature form field is not signed", -1)).hasSize(21);
        assertThat(said.split("Signature Validation: Signature is Valid", -1)).hasSize(3);
        assertThat(said).contains("Signer Certificate Common Name: Region4 Tecknare (TEST)", "ETSI.CAdES.detached");

        byte[] flipped = Files.readAllBytes(signed);
        flipped[300] ^= 1;
        assertThat(run("pdfsig", "-nocert", world.file(flipped).toString())).contains("Digest Mismatch");
    }

    @Test
    @DisplayName("V1.8 qpdf finds the structure of a file that 3 signed in turn, with archive time-stamp, without error")
    void qpdf(TestWorld world) throws Exception {
        requireProgram("qpdf", "qpdf");
        Path shared = world.certified(2);
        for (int region = 1; region <= 3; region++) {
            shared = world.signInField(shared, "region-" + region, "region-" + region, BaselineLevel.T);
        }
        Path archived = world.preservation.renew(shared, world.folder.resolve("for-qpdf.pdf")).file();

        assertThat(run("qpdf", "--check", archived.toString()).lines())
                .filteredOn(line -> line.contains("WARNING") || line.toLowerCase(java.util.Locale.ROOT).contains("error"))
                .allMatch(line -> line.contains("reported number of objects") || line.contains("No syntax or stream encoding errors found"));
    }

    @Test
    @DisplayName("V1.8 OpenSSL verifies the CMS of a signature over the bytes of its ByteRange, with the CA alone as trust")
    void openssl(TestWorld world) throws Exception {
        requireProgram("openssl", "openssl");
        Path signed = world.sign(world.file(TestPdf.pages(2)), "region-4");
        byte[] file = Files.readAllBytes(signed);
        int[] range;
        byte[] cms;
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file)) {
            var signature = pdf.getLastSignatureDictionary();
            range = signature.getByteRange();
            cms = signature.getContents(file);
        }
        Path covered = world.folder.resolve("covered.bin");
        Files.write(covered, java.util.Arrays.copyOfRange(file, range[0], range[1]));
        Files.write(covered, java.util.Arrays.copyOfRange(file, range[2], range[2] + range[3]), java.nio.file.StandardOpenOption.APPEND);
        Path content = Files.write(world.folder.resolve("signature.der"), cms);
        Path authority = Files.writeString(world.folder.resolve("authority.pem"), "-----BEGIN CERTIFICATE-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(world.service.pki().issuing().getEncoded()) + "\n-----END CERTIFICATE-----\n");

        List<String> command = List.of("openssl", "cms", "-verify", "-inform", "DER", "-in", content.toString(), "-binary", "-content",
                covered.toString(), "-CAfile", authority.toString(), "-partial_chain", "-purpose", "any", "-out", "/dev/null");
        assertThat(run(command.toArray(String[]::new))).contains("successful");
        Files.write(covered, new byte[1], java.nio.file.StandardOpenOption.APPEND);
        assertThat(run(command.toArray(String[]::new))).doesNotContain("successful");
    }

    private static void requireProgram(String program, String debianPackage) {
        boolean found = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            abort("%s is not installed: './samdiarium test' installs it, or 'apt-get install %s'.".formatted(program, debianPackage));
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
