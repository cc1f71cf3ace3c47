package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class ExaminedWithoutBaseTest {

    @Test
    @DisplayName("V1.6 a file by another tool with two signatures: both told with signer, level, qualification, best time and indication")
    void twoSignatures(TestWorld world) throws Exception {
        CarelessSigner another = new CarelessSigner(world);
        Path first = another.sign(world.file(TestPdf.pages(2)), TestWorld.user(CertificateProfile.WITHOUT_QSCD));
        Verdict verdict = world.validation.examine(another.sign(first, "region-3"));

        Scenario.assertAccepted(verdict);
        assertThat(verdict.assessment().required()).isNull();
        assertThat(verdict.assessment().signatures()).extracting(SignatureFinding::qualification)
                .containsExactlyInAnyOrder(Qualification.ADESIG_QC, Qualification.QESIG);
        assertThat(verdict.assessment().signatures()).allSatisfy(finding -> {
            assertThat(finding.signerName()).isNotBlank();
            assertThat(finding.level()).isEqualTo("PAdES-BASELINE-T");
            assertThat(finding.bestTime()).isNotNull();
            assertThat(finding.indication()).isEqualTo("TOTAL_PASSED");
            assertThat(finding.provableUntil()).isAfter(finding.bestTime());
        });
    }

    @Test
    @DisplayName("V1.6 a container of another document is examined as well")
    void container(TestWorld world) throws Exception {
        Verdict verdict = world.validation.examine(world.signContainer(world.file(TestPdf.pages(1)), "region-3"));

        Scenario.assertAccepted(verdict);
        Scenario.assertIndication(verdict, "TOTAL_PASSED", null);
    }

    @Test
    @DisplayName("V1.6 a signer who is revoked is told by name and indication: rejected")
    void revoked(TestWorld world) throws Exception {
        Path signed = new CarelessSigner(world).sign(world.file(TestPdf.pages(1)), TestWorld.user(CertificateProfile.REVOKED));
        Verdict verdict = world.validation.examine(signed);

        Scenario.assertRejected(verdict, "signature.revoked-no-poe");
        assertThat(verdict.assessment().signatures().getFirst().provableUntil()).isNull();
    }
}
