package se.samdiarium.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.ades.Prepared;
import se.samdiarium.ades.Sha256;
import se.samdiarium.ades.SigningIntent;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.pki.DemoPki;

/** People and preparations of signing tests; all made up. */
public final class Samples {

    /** Signs for region 03. */
    public static final DemoSigner ASA = new DemoSigner("asa", "Åsa", "Öberg", "Region Exempel", "999999-0001", "482913",
            CertificateProfile.QUALIFIED);
    /** Has a certificate that has ended. */
    public static final DemoSigner EXPIRED = new DemoSigner("gunnar", "Gunnar", "Ek", "Region Exempel", "999999-0001", "482913",
            CertificateProfile.EXPIRED);

    private Samples() {
    }

    /** A signatory of the region. */
    public static Caller signatory(String region) {
        return new Caller(UUID.randomUUID(), "asa", "Åsa Öberg", Optional.of(new RegionCode(region)), Set.of(Role.SIGNATORY));
    }

    /** A preparation with a real certificate chain. */
    public static Prepared prepared(Clock clock) {
        try {
            DemoPki pki = DemoPki.inMemory(URI.create("http://127.0.0.1:9"), List.of(ASA), clock);
            SigningIntent intent = new SigningIntent(new CertificateChain(pki.chain(ASA.userId())), clock.instant(), null, "Regiondirektör", null);
            return new Prepared(Prepared.CURRENT_FORM, Sha256.hash(new byte[] {1}), intent, 20_000, Sha256.hash(new byte[] {2}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
