package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class QualificationTest {

    @Test
    @DisplayName("V1.1 a clean qualified signature at level LT is QESIG and accepted")
    void cleanQualifiedSignature(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        Verdict verdict = world.validation.validate(world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED)), base);

        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict.assessment().signatures()).singleElement().satisfies(finding -> {
            assertThat(finding.qualification()).isEqualTo(Qualification.QESIG);
            assertThat(finding.level()).isEqualTo("PAdES-BASELINE-LT");
            assertThat(finding.indication()).isEqualTo("TOTAL_PASSED");
            assertThat(finding.subIndication()).isNull();
            assertThat(finding.signerName()).contains("Åsa Öberg");
            assertThat(finding.organisation()).isEqualTo("Region Påhittad");
            assertThat(finding.organisationIdentifier()).isEqualTo("NTRSE-232100-0000");
            assertThat(finding.bestTime()).isCloseTo(TestWorld.CLOCK.instant(), within(1, ChronoUnit.MINUTES));
            assertThat(finding.addedToBase()).isTrue();
        });
    }

    @Test
    @DisplayName("V1.4 the verdict names policy, trust snapshot and time, and carries four reports")
    void evidenceOfTheVerdict(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        Verdict.Assessment assessment = world.validation.validate(signed, base).assessment();

        assertThat(assessment.policy().name()).isEqualTo("Samdiarium strict");
        assertThat(assessment.policy().version()).isEqualTo(2);
        assertThat(assessment.trust()).isEqualTo(world.trust.status().snapshot());
        assertThat(assessment.document()).isEqualTo(Sha256.hash(signed));
        assertThat(Reports.text(assessment.reports().simple())).contains("<SimpleReport").contains("Samdiarium strict 2");
        assertThat(Reports.text(assessment.reports().detailed())).contains("<DetailedReport");
        assertThat(Reports.text(assessment.reports().diagnostic())).contains("<DiagnosticData");
        assertThat(Reports.text(assessment.reports().etsi())).contains("ValidationReport").contains("http://uri.etsi.org/19102/v1.");
    }

    @Test
    @DisplayName("V1.1 without a qualified device: ADESIG_QC, rejected where QESIG is required, accepted where ADESIG_QC is")
    void withoutQualifiedDevice(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.WITHOUT_QSCD));

        Verdict strict = world.validation.validate(signed, base);
        assertThat(strict).isInstanceOf(Verdict.Rejected.class);
        assertThat(strict.assessment().hasReason("qualification.not-met")).isTrue();
        assertThat(strict.assessment().signatures().getFirst().qualification()).isEqualTo(Qualification.ADESIG_QC);
        assertThat(world.validation.validate(signed, base, RequiredQualification.ADESIG_QC)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    @DisplayName("V1.1 a qualified seal is no person's signature: QESEAL, rejected whatever is required")
    void qualifiedSeal(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.SEAL));
        Verdict verdict = world.validation.validate(signed, base, RequiredQualification.ADESIG);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().signatures().getFirst().qualification()).isEqualTo(Qualification.QESEAL);
    }

    @Test
    @DisplayName("V1.1 a certificate that says nothing about qualification: UNKNOWN (a signature or a seal), rejected whatever is required")
    void notQualified(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.NOT_QUALIFIED));

        for (RequiredQualification required : RequiredQualification.values()) {
            Verdict verdict = world.validation.validate(signed, base, required);
            assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
            assertThat(verdict.assessment().signatures().getFirst().qualification()).isEqualTo(Qualification.UNKNOWN);
            assertThat(verdict.assessment().hasReason("qualification.not-met")).isTrue();
        }
    }

    @Test
    @DisplayName("V1.1 a revoked signer is rejected")
    void revokedSigner(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(new CarelessSigner(world).sign(base, TestWorld.user(CertificateProfile.REVOKED)), base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).anyMatch(code -> code.startsWith("signature.revoked"));
    }

    @Test
    @DisplayName("V1.1 a signer whose certificate had expired is rejected")
    void expiredSigner(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(new CarelessSigner(world).sign(base, TestWorld.user(CertificateProfile.EXPIRED)), base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().signatures().getFirst().passed()).isFalse();
    }

    @Test
    @DisplayName("V1.1 a signature without time-stamp is rejected: nothing proves when it was made")
    void withoutTimeStamp(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = new CarelessSigner(world).sign(base, TestWorld.user(CertificateProfile.QUALIFIED), SignatureLevel.PAdES_BASELINE_B, null);
        Verdict verdict = world.validation.validate(signed, base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().signatures().getFirst().level()).isEqualTo("PAdES-BASELINE-B");
    }

    @Test
    @DisplayName("V1.1 a base without any signature is rejected, and so is a file that is no PDF")
    void nothingSigned(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path text = world.file("Detta är ingen PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(world.validation.validate(base, base)).isInstanceOf(Verdict.Rejected.class);
        assertThat(world.validation.validate(text, base)).isInstanceOf(Verdict.Rejected.class);
    }
}
