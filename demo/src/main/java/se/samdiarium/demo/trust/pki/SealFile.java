package se.samdiarium.demo.trust.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;

/** An organisation's sealing key as a file of its own, {@code seal.p12} (PKCS #12), with a new random password in {@code seal.password}. */
public final class SealFile {

    /** Alias of the key in the file. */
    public static final String ALIAS = "seal";

    private SealFile() {
    }

    /** Writes both files, mode 0600, replacing those of before. */
    public static void write(Path folder, Identity seal) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, seal.key(), password.toCharArray(), seal.chain().toArray(Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            PrivateFile.replace(folder.resolve("seal.p12"), bytes.toByteArray());
            PrivateFile.replace(folder.resolve("seal.password"), password.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("the seal's key cannot be written to " + folder, e);
        }
    }
}
