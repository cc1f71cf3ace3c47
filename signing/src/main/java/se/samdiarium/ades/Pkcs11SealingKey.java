package se.samdiarium.ades;

import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;

/** A sealing key in a device (hardware security module, smart card, USB token) that is reached by PKCS #11. The key never leaves it. */
public final class Pkcs11SealingKey extends TokenSealingKey {

    private Pkcs11SealingKey(String place, SignatureTokenConnection token, String alias) {
        super(place, token, alias);
    }

    /**
     * Opens a device.
     *
     * @param library the maker's PKCS #11 library, for example {@code /usr/lib/softhsm/libsofthsm2.so}
     * @param slot    number of the slot, as the library numbers it
     * @param alias   label of the key; null: the only one in the slot
     * @throws SealingFailed library or slot not there, wrong PIN, no such key
     */
    public static Pkcs11SealingKey open(Path library, int slot, char[] pin, String alias) {
        return new Pkcs11SealingKey("Slot %d of %s".formatted(slot, library),
                new Pkcs11SignatureToken(library.toString(), new PasswordProtection(pin), slot), alias);
    }
}
