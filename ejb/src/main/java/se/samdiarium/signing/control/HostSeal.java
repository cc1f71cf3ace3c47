package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.ades.KeystoreSealingKey;
import se.samdiarium.ades.Pkcs11SealingKey;
import se.samdiarium.ades.SealingKey;
import se.samdiarium.platform.Refusal;

/** The host region's electronic seal (eIDAS art. 35): in a device (PKCS #11) or in a key file (PKCS #12). */
@ApplicationScoped
public class HostSeal {

    private final Optional<String> module;
    private final int slot;
    private final Optional<String> keystore;
    private final Optional<String> password;
    private final Optional<String> alias;

    /**
     * Without a library and a key file nothing is sealed, and no package is made.
     *
     * @param library  PKCS #11 library of the device; setting {@code samdiarium.seal.pkcs11-library}, an absolute path, no default. A qualified
     *                 seal needs a qualified device
     * @param slot     index of the slot; setting {@code samdiarium.seal.pkcs11-slot}, default 0
     * @param keystore PKCS #12 file; setting {@code samdiarium.seal.keystore}, an absolute path, no default. Danger: who can read it and its
     *                 password can seal as the region
     * @param password PIN of the device or password of the file; setting {@code samdiarium.seal.password}; not in files others read
     * @param alias    name of the key; setting {@code samdiarium.seal.alias}, default the only one there
     */
    @Inject
    HostSeal(@ConfigProperty(name = "samdiarium.seal.pkcs11-library") Optional<String> module,
            @ConfigProperty(name = "samdiarium.seal.pkcs11-slot", defaultValue = "0") int slot,
            @ConfigProperty(name = "samdiarium.seal.keystore") Optional<String> keystore,
            @ConfigProperty(name = "samdiarium.seal.password") Optional<String> password,
            @ConfigProperty(name = "samdiarium.seal.alias") Optional<String> alias) {
        this.module = module;
        this.slot = slot;
        this.keystore = keystore;
        this.password = password;
        this.alias = alias;
    }

    /** For the container's proxy. */
    protected HostSeal() {
        this(null, 0, null, null, null);
    }

    /** Whether there is one. */
    public boolean isSet() {
        return module.isPresent() || keystore.isPresent();
    }

    /**
     * Opens it; close it after use.
     *
     * @throws Refusal {@code signing.service-unavailable} when none is set
     */
    public SealingKey open() {
        char[] secret = password.orElse("").toCharArray();
        return module.<SealingKey>map(file -> Pkcs11SealingKey.open(Path.of(file), slot, secret, alias.orElse(null)))
                .or(() -> keystore.map(file -> KeystoreSealingKey.open(Path.of(file), secret, alias.orElse(null))))
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.seal.keystore"));
    }
}
