package se.samdiarium.demo.trust.pki;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keeps identities by alias, in memory and, when it has a folder, in {@code pki.p12} (PKCS #12) with its random password in {@code pki.password}
 * beside it, both mode 0600. That guards against other users of the machine only, which is enough for a test service and for nothing else.
 */
final class KeyVault {

    private static final String STORE = "pki.p12";
    private static final String PASSWORD = "pki.password";

    private final KeyStore store;
    private final char[] password;
    private final Path folder;

    private KeyVault(KeyStore store, char[] password, Path folder) {
        this.store = store;
        this.password = password;
        this.folder = folder;
    }

    static KeyVault inMemory() throws GeneralSecurityException, IOException {
        return new KeyVault(empty(), randomPassword(), null);
    }

    static KeyVault in(Path folder) throws GeneralSecurityException, IOException {
        PrivateFile.createFolder(folder);
        Path file = folder.resolve(STORE);
        if (!Files.exists(file)) {
            char[] password = randomPassword();
            PrivateFile.replace(folder.resolve(PASSWORD), new String(password).getBytes(StandardCharsets.US_ASCII));
            return new KeyVault(empty(), password, folder);
        }
        char[] password = Files.readString(folder.resolve(PASSWORD), StandardCharsets.US_ASCII).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
        return new KeyVault(store, password, folder);
    }

    Optional<Identity> find(String alias) throws GeneralSecurityException {
        if (!store.isKeyEntry(alias)) {
            return Optional.empty();
        }
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
        return Optional.of(new Identity((PrivateKey) store.getKey(alias, password), chain));
    }

    void put(String alias, Identity identity) throws GeneralSecurityException {
        store.setKeyEntry(alias, identity.key(), password, identity.chain().toArray(Certificate[]::new));
    }

    void save() throws GeneralSecurityException, IOException {
        if (folder == null) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        PrivateFile.replace(folder.resolve(STORE), out.toByteArray());
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static char[] randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random).toCharArray();
    }
}
