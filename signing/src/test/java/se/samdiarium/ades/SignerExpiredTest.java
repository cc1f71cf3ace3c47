package se.samdiarium.ades;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class SignerExpiredTest {

    @Test
    @DisplayName("V1.1 expired before signing: rejected, INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")
    void expired(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Verdict verdict = world.validation.validate(new CarelessSigner(world).sign(base, TestWorld.user(CertificateProfile.EXPIRED)), base);

        Scenario.assertRejected(verdict, "signature.out-of-bounds-not-revoked");
        Scenario.assertIndication(verdict, "INDETERMINATE", "OUT_OF_BOUNDS_NOT_REVOKED");
    }
}
