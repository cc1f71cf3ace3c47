package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class EncryptedFileTest {

    @Test
    @DisplayName("V1.7 an encrypted PDF that is uploaded is rejected, file.encrypted")
    void encrypted(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path encrypted = world.file(TestPdf.encrypted());

        Scenario.assertRejected(world.validation.validate(encrypted, base), "gate.base-mismatch", "file.encrypted", "signature.none");
        Scenario.assertRejected(world.validation.examine(encrypted), "file.encrypted", "signature.none");
    }

    @Test
    @DisplayName("S4.4 an encrypted PDF is not certified")
    void notCertified(TestWorld world) throws Exception {
        Path encrypted = world.file(TestPdf.encrypted());
        try (SealingKey key = world.sealingKey()) {
            assertThat(catchThrowableOfType(UnsuitableDocument.class, () -> new BaseCertification(world.trust, world.settings).certify(encrypted,
                    TestWorld.grid(), key, TestWorld.CLOCK.instant(), null, world.folder.resolve("never.pdf"))).reason())
                    .isEqualTo(UnsuitableDocument.Reason.ENCRYPTED);
        }
    }
}
