package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class SealInsteadOfSignatureTest {

    @Test
    @DisplayName("V1.1 a qualified seal is no signature of a person: QESEAL, rejected whatever is required")
    void qualifiedSeal(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(world.sign(base, TestWorld.user(CertificateProfile.SEAL)), base, RequiredQualification.ADESIG);

        Scenario.assertRejected(verdict, "qualification.not-met");
        Scenario.assertIndication(verdict, "TOTAL_PASSED", null);
        assertThat(Scenario.qualification(verdict)).isEqualTo(Qualification.QESEAL);
    }
}
