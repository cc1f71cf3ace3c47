package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class KeystoreSealingKeyTest implements SealingKeyContract {

    @Override
    public SealingKey open(TestWorld world, char[] password, String alias) throws Exception {
        return KeystoreSealingKey.open(world.sealFile(), password, alias);
    }

    @Test
    @DisplayName("S4.5 a file that is not there is refused by name")
    void noFile(TestWorld world) {
        assertThatThrownBy(() -> KeystoreSealingKey.open(world.folder.resolve("nowhere.p12"), new char[0], null))
                .isInstanceOf(SealingFailed.class).hasMessageContaining("nowhere.p12");
    }
}
