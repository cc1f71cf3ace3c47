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
class CleanAtEveryLevelTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("V1.1 level B is rejected: nothing proves when it was made")
    void levelB(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(new CarelessSigner(world).sign(base, SIGNER, SignatureLevel.PAdES_BASELINE_B, null), base);

        Scenario.assertRejected(verdict, "signature.format-failure");
        Scenario.assertIndication(verdict, "TOTAL_FAILED", "FORMAT_FAILURE");
        assertThat(verdict.assessment().signatures().getFirst().level()).isEqualTo("PAdES-BASELINE-B");
    }

    @Test
    @DisplayName("V1.1 level T is accepted")
    void levelT(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        accepted(world.validation.validate(new CarelessSigner(world).sign(base, SIGNER), base), "PAdES-BASELINE-T");
    }

    @Test
    @DisplayName("V1.1 level LT is accepted, with signer, organisation and time as the certificate and the time-stamp have them")
    void levelLt(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        Verdict verdict = world.validation.validate(world.sign(base, SIGNER), base);

        accepted(verdict, "PAdES-BASELINE-LT");
        assertThat(verdict.assessment().signatures()).singleElement().satisfies(finding -> {
            assertThat(finding.signerName()).contains("Åsa Öberg");
            assertThat(finding.organisation()).isEqualTo("Region Påhittad");
            assertThat(finding.organisationIdentifier()).isEqualTo("NTRSE-232100-0000");
            assertThat(finding.bestTime()).isCloseTo(TestWorld.CLOCK.instant(), within(10, ChronoUnit.MINUTES));
            assertThat(finding.addedToBase()).isTrue();
        });
    }

    @Test
    @DisplayName("V1.1 level LTA is accepted")
    void levelLta(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path archived = world.preservation.renew(world.sign(base, SIGNER), world.folder.resolve("clean-lta.pdf")).file();
        accepted(world.validation.validate(archived, base), "PAdES-BASELINE-LTA");
    }

    @Test
    @DisplayName("V1.4 the verdict names policy, trust snapshot and time, and carries four reports")
    void evidenceOfTheVerdict(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, SIGNER);
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
    @DisplayName("V1.2 bases of other makings are signed and accepted: with form fields and annotations, and without object streams")
    void otherBases(TestWorld world) throws Exception {
        for (byte[] content : java.util.List.of(TestPdf.classic(3), TestPdf.withFormAndNote())) {
            Path base = world.file(content);
            Scenario.assertAccepted(world.validation.validate(world.sign(base, SIGNER), base,
                    new Expectation(RequiredQualification.QESIG).withPictures(true)));
        }
    }

    private static void accepted(Verdict verdict, String level) {
        Scenario.assertAccepted(verdict);
        Scenario.assertIndication(verdict, "TOTAL_PASSED", null);
        assertThat(Scenario.qualification(verdict)).isEqualTo(Qualification.QESIG);
        assertThat(verdict.assessment().signatures().getFirst().level()).isEqualTo(level);
    }
}
