package se.samdiarium.ades;

import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;

/** A sealing key in a device (hardware security module, smart card, USB token) that is reached by PKCS #11. The key never leaves it. */
public final class Pkcs11SealingKey implements SealingKey {

    private final TokenKey key;

    private Pkcs11SealingKey(TokenKey key) {
        this.key = key;
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
        return new Pkcs11SealingKey(new TokenKey("Slot %d of %s".formatted(slot, library),
                new Pkcs11SignatureToken(library.toString(), new PasswordProtection(pin), slot), alias));
    }

    @Override
    public CertificateChain chain() {
        return key.chain();
    }

    @Override
    public byte[] sign(byte[] data) {
        return key.sign(data);
    }

    @Override
    public void close() {
        key.close();
    }
}
