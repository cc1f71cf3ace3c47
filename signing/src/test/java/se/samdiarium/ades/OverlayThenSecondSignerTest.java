package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class OverlayThenSecondSignerTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {5, 12})
    @DisplayName("V1.2 text laid over a page before signing, as an increment to the base: rejected although its signature is perfect")
    void overlayThenSigned(int pages, TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(pages));
        Path falsified = world.file(TestPdf.increment(base, TestPdf.overlay(1)));
        Verdict verdict = world.validation.validate(world.sign(falsified, SIGNER), base);

        Scenario.assertIndication(verdict, "TOTAL_PASSED", null);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.page-changed")).isTrue();
    }

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {5, 12})
    @DisplayName("V1.2 signed, text laid over a page, signed by another: rejected")
    void signedOverlaidSigned(int pages, TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(pages));
        Path falsified = world.file(TestPdf.increment(world.sign(base, SIGNER), TestPdf.overlay(1)));
        Path twice = world.sign(falsified, "region-1");

        assertThat(world.validation.validate(twice, base).assessment().hasReason("gate.page-changed")).isTrue();
        Verdict examined = world.validation.examine(twice);
        assertThat(examined).isInstanceOf(Verdict.Rejected.class);
        assertThat(examined.assessment().hasReason("gate.page-changed")).isTrue();
    }

    @Test
    @DisplayName("V1.2 a second signature after the first, nothing else: rejected, a counterpart carries one")
    void twoSignatures(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        Verdict verdict = world.validation.validate(world.sign(world.sign(base, SIGNER), "region-1"), base);

        Scenario.assertRejected(verdict, "gate.signature-count", "signature.count");
        assertThat(verdict.assessment().signatures()).hasSize(2).allMatch(SignatureFinding::passed);
    }
}
