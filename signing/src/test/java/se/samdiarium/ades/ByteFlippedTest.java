package se.samdiarium.ades;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class ByteFlippedTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("V1.2 in the base: rejected, not the base that was to be signed")
    void inBase(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] bytes = Files.readAllBytes(world.sign(base, SIGNER));
        bytes[300] ^= 1;
        Verdict verdict = world.validation.validate(world.file(bytes), base);

        Scenario.assertRejected(verdict, "gate.base-mismatch", "signature.hash-failure");
        Scenario.assertIndication(verdict, "TOTAL_FAILED", "HASH_FAILURE");
    }

    @Test
    @DisplayName("V1.1 in the signed words of the increment: rejected, TOTAL_FAILED/HASH_FAILURE")
    void inIncrement(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] bytes = Files.readAllBytes(world.sign(base, SIGNER));
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("(Samverkansavtal, version 3)");
        bytes[place + 1] ^= 1;
        Verdict verdict = world.validation.validate(world.file(bytes), base);

        Scenario.assertRejected(verdict, "signature.hash-failure");
        Scenario.assertIndication(verdict, "TOTAL_FAILED", "HASH_FAILURE");
    }
}
