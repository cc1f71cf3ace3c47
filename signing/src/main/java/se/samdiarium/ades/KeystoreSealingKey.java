package se.samdiarium.ades;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;

/**
 * A sealing key in a PKCS #12 file. Danger: who can read file and password can seal as the organisation; for a qualified seal the key must lie in
 * a qualified device: {@link Pkcs11SealingKey}.
 */
public final class KeystoreSealingKey extends TokenSealingKey {

    private KeystoreSealingKey(String place, SignatureTokenConnection token, String alias) {
        super(place, token, alias);
    }

    /**
     * Opens a file.
     *
     * @param alias name of the key; null: the only one in the file
     * @throws SealingFailed file not there or unreadable, wrong password, no such key
     */
    public static KeystoreSealingKey open(Path file, char[] password, String alias) {
        try {
            return new KeystoreSealingKey("The key file " + file, new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password)), alias);
        } catch (IOException | DSSException e) {
            throw new SealingFailed("The key file %s cannot be opened; check its address and password: %s".formatted(file, e.getMessage()), e);
        }
    }
}
