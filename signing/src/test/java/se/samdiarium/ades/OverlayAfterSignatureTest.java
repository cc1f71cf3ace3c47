package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class OverlayAfterSignatureTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @ParameterizedTest(name = "{0} pages")
    @ValueSource(ints = {5, 12})
    @DisplayName("V1.2 text laid over a page after signing is rejected, by the gate alone, and by the comparison of pictures too")
    void overlay(int pages, TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(pages));
        Path signed = world.file(TestPdf.increment(world.sign(base, SIGNER), TestPdf.overlay(1)));
        Verdict verdict = world.validation.validate(signed, base);

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.page-changed")).isTrue();
        assertThat(world.validation.validate(signed, base, new Expectation(RequiredQualification.QESIG).withPictures(true)).assessment().reasons())
                .anyMatch(reason -> reason.code().equals("gate.picture-differs") && reason.sentence().contains("[2]"));
        assertThat(world.validation.examine(signed).assessment().hasReason("gate.page-changed")).isTrue();
    }
}
