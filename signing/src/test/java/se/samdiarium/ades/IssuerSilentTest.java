package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.Fault;

@ExtendWith(TestWorld.Resolver.class)
class IssuerSilentTest {

    @Test
    @DisplayName("V1.3 while the issuer does not answer a signature at level T is undetermined; afterwards it is accepted")
    void undetermined(TestWorld world) throws Exception {
        Path base = world.certified(1);
        Path signed = new CarelessSigner(world).signInField(base, "region-3", "region-3");
        world.service.faults().switchOn(Fault.OCSP_DOWN);
        try {
            assertThat(world.validation.validate(signed, base, TestWorld.expecting(3))).isInstanceOf(Verdict.Undetermined.class);
        } finally {
            world.service.faults().switchOff(Fault.OCSP_DOWN);
        }
        Scenario.assertAccepted(world.validation.validate(signed, base, TestWorld.expecting(3)));
    }
}
