package se.samdiarium.ades;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.pki.Identity;

/**
 * A hardware security module in software, with the key of the seal in it. Where its tokens lie is told by the file that the environment variable
 * SOFTHSM2_CONF names: below {@code target}, made for each run.
 */
record SoftHsm(Path module, int slot) {

    private static final List<String> LIBRARIES = List.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so");
    private static final String LABEL = "samdiarium-test";
    private static final Pattern SLOT = Pattern.compile("Slot (\\d+)\\s(?:(?!Slot \\d).)*?Label:\\s+" + LABEL + "\\s", Pattern.DOTALL);

    private static SoftHsm made;

    /** Makes the token once in a run; a test that asks is skipped where there is no SoftHSM. */
    static synchronized SoftHsm of(TestWorld world) throws IOException, InterruptedException, GeneralSecurityException {
        if (made == null) {
            Path module = LIBRARIES.stream().map(Path::of).filter(Files::exists).findFirst().orElse(null);
            String configuration = System.getenv("SOFTHSM2_CONF");
            if (module == null || configuration == null) {
                abort("SoftHSM is not installed, or SOFTHSM2_CONF names no file: './samdiarium test' sees to both; 'apt-get install softhsm2'.");
            }
            Path tokens = Files.createDirectories(world.folder.resolve("softhsm"));
            Files.writeString(Path.of(configuration), "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n".formatted(tokens));
            run("--init-token", "--free", "--label", LABEL, "--so-pin", "0000-only-for-tests", "--pin", TestWorld.PASSWORD);
            Matcher slot = SLOT.matcher(run("--show-slots"));
            if (!slot.find()) {
                throw new IllegalStateException("The token was made, but has no slot");
            }
            made = new SoftHsm(module, Integer.parseInt(slot.group(1)));
            made.store(world.service.pki().signer(TestWorld.user(CertificateProfile.SEAL)));
        }
        return made;
    }

    private void store(Identity seal) throws GeneralSecurityException, IOException {
        Path configuration = Files.createTempFile("softhsm", ".cfg");
        Files.writeString(configuration, "name = %s\nlibrary = %s\nslot = %d\n".formatted(LABEL, module, slot));
        Provider device = Security.getProvider("SunPKCS11").configure(configuration.toString());
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", device);
            store.load(null, TestWorld.PASSWORD.toCharArray());
            store.setKeyEntry("seal", seal.key(), null, seal.chain().toArray(X509Certificate[]::new));
        } finally {
            Files.delete(configuration);
        }
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("softhsm2-util"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("softhsm2-util " + List.of(arguments).getFirst() + ": " + said);
        }
        return said;
    }
}
