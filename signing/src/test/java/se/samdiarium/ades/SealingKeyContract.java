package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every sealing key keeps, whatever it lies in. */
interface SealingKeyContract {

    /** The key of the seal in the demo trust service. */
    SealingKey open(TestWorld world, char[] password, String alias) throws Exception;

    @Test
    @DisplayName("S4.5 what it signs verifies with the first certificate of its chain, and the chain is the seal's")
    default void signs(TestWorld world) throws Exception {
        byte[] data = "Samverkansavtal".getBytes(StandardCharsets.UTF_8);
        try (SealingKey key = open(world, TestWorld.PASSWORD.toCharArray(), "seal")) {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(key.chain().signer().getPublicKey());
            signature.update(data);
            assertThat(signature.verify(key.sign(data))).isTrue();
            assertThat(key.chain().signer()).isEqualTo(world.service.chain("seal").getFirst());
        }
    }

    @Test
    @DisplayName("S4.5 the only key needs no alias; another alias is refused by name")
    default void aliases(TestWorld world) throws Exception {
        try (SealingKey key = open(world, TestWorld.PASSWORD.toCharArray(), null)) {
            assertThat(key.chain().signer()).isEqualTo(world.service.chain("seal").getFirst());
        }
        assertThatThrownBy(() -> open(world, TestWorld.PASSWORD.toCharArray(), "another")).isInstanceOf(SealingFailed.class)
                .hasMessageContaining("another");
    }

    @Test
    @DisplayName("S4.5 a wrong password is refused, and not repeated in the message")
    default void wrongPassword(TestWorld world) {
        assertThatThrownBy(() -> open(world, "wrong-one".toCharArray(), "seal")).isInstanceOf(SealingFailed.class)
                .message().doesNotContain("wrong-one");
    }

    @Test
    @DisplayName("S4.5 it certifies a base that passes as QESEAL")
    default void certifies(TestWorld world) throws Exception {
        Path target = java.nio.file.Files.createTempFile(world.folder, "sealed", ".pdf");
        try (SealingKey key = open(world, TestWorld.PASSWORD.toCharArray(), "seal")) {
            new BaseCertification(world.trust, world.settings).certify(world.file(TestPdf.pages(1)), TestWorld.grid(), key,
                    TestWorld.CLOCK.instant(), null, target);
        }
        Verdict verdict = world.validation.examine(target);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures().getFirst().qualification()).isEqualTo(Qualification.QESEAL);
    }
}
