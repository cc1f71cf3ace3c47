package se.samdiarium.ades;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class SignerRevokedTest {

    @Test
    @DisplayName("V1.1 revoked before signing: rejected, INDETERMINATE/REVOKED_NO_POE")
    void revoked(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(new CarelessSigner(world).sign(base, TestWorld.user(CertificateProfile.REVOKED)), base);

        Scenario.assertRejected(verdict, "signature.revoked-no-poe");
        Scenario.assertIndication(verdict, "INDETERMINATE", "REVOKED_NO_POE");
    }
}
