package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class SignerNotQualifiedTest {

    @Test
    @DisplayName("V1.1 a certificate that says nothing about qualification: UNKNOWN (a signature or a seal), rejected whatever is required")
    void notQualified(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.NOT_QUALIFIED));
        for (RequiredQualification required : RequiredQualification.values()) {
            Verdict verdict = world.validation.validate(signed, base, required);
            Scenario.assertRejected(verdict, "qualification.not-met");
            assertThat(Scenario.qualification(verdict)).isEqualTo(Qualification.UNKNOWN);
        }
    }
}
