package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class StaleFinaliseTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("S1.2 the shared file went on while a signatory held a preparation: stale at level T and at LT, nothing is written")
    void sharedFileWentOn(TestWorld world) throws Exception {
        Path base = world.certified(2);
        Prepared prepared = world.signing.prepare(base, world.intent("region-2").inField("region-2"));
        byte[] value = world.service.signDigest("region-2", prepared.digestToSign().value());
        Path wentOn = world.signInField(base, "region-1", "region-1", BaselineLevel.T);
        Path target = world.folder.resolve("stale.pdf");

        for (BaselineLevel level : BaselineLevel.values()) {
            assertThatThrownBy(() -> world.signing.complete(wentOn, prepared, value, level, target)).isInstanceOf(StalePreparation.class);
        }
        assertThat(target).doesNotExist();
        world.signing.complete(base, prepared, value, BaselineLevel.LT, target);
        Scenario.assertAccepted(world.validation.validate(target, base, TestWorld.expecting(2)));
    }

    @Test
    @DisplayName("S1.2 a preparation for a PDF is no preparation for a container, and the other way round")
    void otherForm(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared pdf = world.signing.prepare(base, world.intent(SIGNER));
        Prepared container = world.containers.prepare(base, world.intent(SIGNER));
        Path target = world.folder.resolve("stale-form");

        assertThatThrownBy(() -> world.containers.complete(base, pdf, new byte[64], target)).isInstanceOf(StalePreparation.class);
        assertThatThrownBy(() -> world.signing.complete(base, container, new byte[64], target)).isInstanceOf(StalePreparation.class);
        assertThat(Prepared.parse(container.text())).isEqualTo(container);
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("S1.3 a wrong value for a container is refused, and nothing is written")
    void wrongValue(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared prepared = world.containers.prepare(base, world.intent(SIGNER));
        Path target = world.folder.resolve("wrong-value.asice");

        assertThatThrownBy(() -> world.containers.complete(base, prepared, new byte[64], target)).isInstanceOf(WrongSignatureValue.class);
        assertThat(target).doesNotExist();
    }
}
