package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.Fault;

@ExtendWith(TestWorld.Resolver.class)
class EvidenceTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("S1.4 when time-stamps are down completing fails, nothing is written, and the same preparation completes afterwards")
    void timeStampsDown(TestWorld world) throws Exception {
        failsThenCompletes(world, Fault.TSA_DOWN);
    }

    @Test
    @DisplayName("S1.4 when OCSP is down completing fails instead of stopping at level T, and the same preparation completes afterwards")
    void revocationDataDown(TestWorld world) throws Exception {
        failsThenCompletes(world, Fault.OCSP_DOWN);
    }

    @Test
    @DisplayName("S1.7 when OCSP is down nobody is asked to sign")
    void revocationDataDownWhenPreparing(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        world.service.faults().switchOn(Fault.OCSP_DOWN);
        try {
            assertThatThrownBy(() -> world.signing.prepare(base, world.intent(SIGNER))).isInstanceOf(EvidenceUnavailable.class);
        } finally {
            world.service.faults().switchOff(Fault.OCSP_DOWN);
        }
    }

    private static void failsThenCompletes(TestWorld world, Fault fault) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared prepared = world.signing.prepare(base, world.intent(SIGNER));
        byte[] value = world.service.signDigest(SIGNER, prepared.digestToSign().value());
        Path target = world.folder.resolve("evidence-" + fault + ".pdf");
        world.service.faults().switchOn(fault);
        try {
            assertThatThrownBy(() -> world.signing.complete(base, prepared, value, target)).isInstanceOf(EvidenceUnavailable.class);
            assertThat(target).doesNotExist();
        } finally {
            world.service.faults().switchOff(fault);
        }
        world.signing.complete(base, prepared, value, target);
        assertThat(world.validation.validate(target, base)).isInstanceOf(Verdict.Accepted.class);
    }
}
