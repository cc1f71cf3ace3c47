package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class Pkcs11SealingKeyTest implements SealingKeyContract {

    @Override
    public SealingKey open(TestWorld world, char[] password, String alias) throws Exception {
        SoftHsm device = SoftHsm.of(world);
        return Pkcs11SealingKey.open(device.module(), device.slot(), password, alias);
    }

    @Test
    @DisplayName("S4.5 a library that is not there is refused by name")
    void noLibrary(TestWorld world) {
        assertThatThrownBy(() -> Pkcs11SealingKey.open(world.folder.resolve("nowhere.so"), 0, new char[0], null))
                .isInstanceOf(SealingFailed.class).hasMessageContaining("nowhere.so");
    }
}
