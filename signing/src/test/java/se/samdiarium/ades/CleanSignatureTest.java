package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class CleanSignatureTest {

    @Test
    @DisplayName("S2.1 a clean qualified signature at level LT is QESIG and accepted")
    void cleanQualifiedSignature(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        Verdict verdict = world.validation.validate(signed, base);
        Files.copy(signed, Path.of("/tmp/signing/signed.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(base, Path.of("/tmp/signing/base.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        System.out.println(world.trust.status());
        System.out.println(verdict);
        System.out.println(Reports.text(verdict.assessment().reports().simple()));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }
}
