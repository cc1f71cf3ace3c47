package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.ades.command.Verify;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class VerifyCommandTest {

    private record Told(int code, String text) {
    }

    @Test
    @DisplayName("V3.1 a signed PDF: who, level, proved time, the lists with their age, and 0; a changed one 1, an unsigned one 2")
    void files(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, "region-4");
        assertThat(run(world, TestWorld.CLOCK, signed)).satisfies(told -> {
            assertThat(told.text()).contains("GILTIG, KVALIFICERAD", "Region nummer 4", "kvalificerad underskrift", "bevisad tid: ", "TOTAL_PASSED",
                    "Tillitslistor: egna", "(0 dagar gamla)", world.trust.status().snapshot().hex());
            assertThat(told.code()).isEqualTo(Verify.VALID);
        });
        byte[] changed = Files.readAllBytes(signed);
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("stream") + 12] ^= 1;
        assertThat(run(world, TestWorld.CLOCK, world.file(changed))).satisfies(told -> {
            assertThat(told.text()).contains("INTE GILTIG", "HASH_FAILURE");
            assertThat(told.code()).isEqualTo(Verify.INVALID);
        });
        assertThat(run(world, TestWorld.CLOCK, base)).satisfies(told -> {
            assertThat(told.text()).contains("INGEN UNDERSKRIFT");
            assertThat(told.code()).isEqualTo(Verify.UNKNOWN);
        });
        Path weak = world.sign(base, TestWorld.user(CertificateProfile.NOT_QUALIFIED));
        assertThat(run(world, TestWorld.CLOCK, weak).text()).contains("INTE KVALIFICERAD").doesNotContain("kvalificerad underskrift");
    }

    @Test
    @DisplayName("V3.1 lists that have expired, or none: neither valid nor invalid, and 2")
    void noTrust(TestWorld world, @TempDir Path empty) throws Exception {
        Path signed = world.sign(world.file(TestPdf.pages(1)), "region-4");
        assertThat(run(world, Clock.offset(TestWorld.CLOCK, Duration.ofDays(400)), signed)).satisfies(told -> {
            assertThat(told.text()).contains("KAN INTE AVGÖRAS").doesNotContain("INTE GILTIG");
            assertThat(told.code()).isEqualTo(Verify.UNKNOWN);
        });
        assertThat(told(TestWorld.CLOCK, signed.toString(), "--home", empty.toString()).code()).isEqualTo(Verify.UNKNOWN);
        assertThat(told(TestWorld.CLOCK, empty.resolve("finns-inte.pdf").toString()).code()).isEqualTo(Verify.USAGE);
        assertThat(told(TestWorld.CLOCK, "--lotl").code()).isEqualTo(Verify.USAGE);
    }

    @Test
    @DisplayName("V3.2 V3.1 a package is verified from itself alone years later, and it is said whose lists those were and how old")
    void packageAlone(TestWorld world, @TempDir Path empty) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        List<PackageContent.Counterpart> counterparts = new ArrayList<>();
        for (int region = 1; region <= 2; region++) {
            Path signed = world.sign(base, "region-" + region);
            Expectation expected = new Expectation(RequiredQualification.QESIG);
            counterparts.add(new PackageContent.Counterpart("0" + region + ".pdf", signed, expected,
                    (Verdict.Accepted) world.validation.validate(signed, base, expected)));
        }
        Path file;
        try (SealingKey key = world.sealingKey()) {
            PackageContent content = new PackageContent("Avtal", base, counterparts, Map.of());
            Path target = Files.createTempFile(world.folder, "package", ".asice");
            file = new PackageMaking(world.trust, world.settings, TestWorld.CLOCK).make(content, key, target).file();
        }
        assertThat(told(Clock.offset(TestWorld.CLOCK, Duration.ofDays(800)), file.toString(), "--home", empty.toString())).satisfies(told -> {
            assertThat(told.text()).contains("GILTIGT AVTALSPAKET", "01.pdf: GILTIG, KVALIFICERAD", "02.pdf: GILTIG, KVALIFICERAD",
                    "Region nummer 2", "ur paketet", "(800 dagar gamla)");
            assertThat(told.code()).isEqualTo(Verify.VALID);
        });
        assertThat(run(world, TestWorld.CLOCK, file).text()).contains("Tillitslistor: egna");
    }

    private static Told run(TestWorld world, Clock clock, Path file) {
        return told(clock, file.toString(), "--trust-dir", world.folder.resolve("lists").toString(), "--lotl", world.service.lotlUri().toString(),
                "--lotl-signer", world.service.lotlSignerCertificate().toString());
    }

    private static Told told(Clock clock, String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int code = new Verify(clock, new PrintStream(text, true, StandardCharsets.UTF_8)).run(arguments);
        return new Told(code, text.toString(StandardCharsets.UTF_8));
    }
}
