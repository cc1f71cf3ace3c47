package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class SignerWithoutQualifiedDeviceTest {

    @Test
    @DisplayName("V1.1 ADESIG_QC: rejected where QESIG is required, accepted where ADESIG_QC is")
    void withoutQualifiedDevice(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.WITHOUT_QSCD));
        Verdict strict = world.validation.validate(signed, base);

        Scenario.assertRejected(strict, "qualification.not-met");
        Scenario.assertIndication(strict, "TOTAL_PASSED", null);
        assertThat(Scenario.qualification(strict)).isEqualTo(Qualification.ADESIG_QC);
        Scenario.assertAccepted(world.validation.validate(signed, base, RequiredQualification.ADESIG_QC));
    }
}
