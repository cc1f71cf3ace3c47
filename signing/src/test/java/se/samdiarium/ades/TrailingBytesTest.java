package se.samdiarium.ades;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class TrailingBytesTest {

    @Test
    @DisplayName("V1.2 bytes after the last %%EOF are rejected")
    void trailingBytes(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        byte[] signed = Files.readAllBytes(world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED)));
        byte[] longer = Arrays.copyOf(signed, signed.length + 10);
        Arrays.fill(longer, signed.length, longer.length, (byte) 0x78);

        Scenario.assertRejected(world.validation.validate(world.file(longer), base), "gate.trailing-bytes");
    }
}
