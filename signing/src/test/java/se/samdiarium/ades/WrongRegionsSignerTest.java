package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class WrongRegionsSignerTest {

    @Test
    @DisplayName("V1.5 region 2's signatory in region 1's field: rejected, signature.wrong-signatory, though the signature is perfect")
    void wrongRegion(TestWorld world) throws Exception {
        Path base = world.certified(2);
        Verdict verdict = world.validation.validate(world.signInField(base, "region-2", "region-1", BaselineLevel.LT), base, TestWorld.expecting(1));

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).containsExactly("signature.wrong-signatory", "signature.missing");
        assertThat(verdict.assessment().signatures()).allMatch(SignatureFinding::passed);
    }

    @Test
    @DisplayName("V1.5 region 1's signatory in region 2's field: rejected, gate.wrong-field")
    void wrongField(TestWorld world) throws Exception {
        Path base = world.certified(2);
        Verdict verdict = world.validation.validate(world.signInField(base, "region-1", "region-2", BaselineLevel.LT), base, TestWorld.expecting(1));

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code)
                .containsExactly("gate.wrong-field", "signature.wrong-signatory", "signature.missing");
    }

    @Test
    @DisplayName("V1.5 region 1's signatory in a field of their own making: rejected, gate.wrong-field")
    void ownField(TestWorld world) throws Exception {
        Path base = world.certified(2);
        Verdict verdict = world.validation.validate(world.sign(base, "region-1"), base, TestWorld.expecting(1));

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).contains("gate.wrong-field");
    }

    @Test
    @DisplayName("V1.5 the same in a container: region 2's signatory where region 1 was to sign is rejected")
    void inContainer(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        Verdict verdict = world.validation.validate(world.signContainer(base, "region-2"), base, TestWorld.expecting(1));

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).containsExactly("signature.wrong-signatory", "signature.missing");
    }
}
