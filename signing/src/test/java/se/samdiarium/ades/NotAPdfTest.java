package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class NotAPdfTest {

    @Test
    @DisplayName("V1.7 text, nothing at all, noise, a PDF cut off and a base without signature are rejected, each with its reason")
    void notAPdf(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] signed = Files.readAllBytes(world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED)));

        for (byte[] content : List.of("Detta är ingen PDF".getBytes(StandardCharsets.UTF_8), new byte[0], noise)) {
            Scenario.assertRejected(world.validation.validate(world.file(content), base), "gate.base-mismatch", "file.unreadable");
            Scenario.assertRejected(world.validation.examine(world.file(content)), "gate.malformed", "file.unreadable");
        }
        assertThat(world.validation.validate(world.file(Arrays.copyOf(signed, signed.length / 2)), base)).isInstanceOf(Verdict.Rejected.class);
        Scenario.assertRejected(world.validation.validate(base, base), "gate.signature-count", "signature.none");
        Scenario.assertRejected(world.validation.examine(base), "signature.none");
    }
}
