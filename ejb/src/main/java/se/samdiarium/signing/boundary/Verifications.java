package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.control.AskerLimit;
import se.samdiarium.signing.control.Verifier;

/** Anybody may ask what a signed file is worth. Nothing of the file is kept. */
@UseCase
public class Verifications {

    private final Verifier verifier;
    private final AskerLimit limit;
    private final long most;

    /**
     * @param most largest file in bytes; setting {@code samdiarium.verify.max-bytes}, default 52428800; more costs disk and processor time
     */
    @Inject
    Verifications(Verifier verifier, AskerLimit limit, @ConfigProperty(name = "samdiarium.verify.max-bytes", defaultValue = "52428800") long most) {
        this.verifier = verifier;
        this.limit = limit;
        this.most = most;
    }

    /** For the container's proxy. */
    protected Verifications() {
        this(null, null, 0);
    }

    /**
     * Examines a file.
     *
     * @param fileName as it was sent; only handed back
     * @param asker    network address of who asks
     * @throws Refusal {@code signing.verify-too-often, .verify-too-large, .verify-empty, .verify-busy, .service-unavailable}
     */
    @OpenToAll("a signature is made to be verified by anybody; how often and how much is limited")
    @Transactional(NOT_SUPPORTED)
    public Verification verify(InputStream bytes, String fileName, String asker) throws IOException {
        limit.count(asker);
        return verifier.verify(bytes, fileName, most);
    }

    /** Largest file, in bytes. */
    @OpenToAll("a limit that is told on the page")
    @Transactional(NOT_SUPPORTED)
    public long largest() {
        return most;
    }
}
