package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import se.samdiarium.demo.trust.TrustService;

/** One trust service through the years, at one address: its CA stays, its time-stamp unit and its list operators get new certificates. */
final class TimeMachine {

    /** Chosen so that also the CA began after July 2016, when eIDAS began to apply. */
    static final Instant TODAY = TestWorld.CLOCK.instant().plus(Duration.ofDays(5 * 365));
    /** The time-stamp unit of then ended two months ago. */
    static final Instant SIGNED = TODAY.minus(Duration.ofDays(10 * 365 + 60));
    static final Instant IN_TIME = TODAY.minus(Duration.ofDays(2 * 365));

    private final Path folder;
    private int port;

    TimeMachine(Path folder) {
        this.folder = folder;
    }

    interface Visit {
        void to(Era era) throws Exception;
    }

    /** A moment: everything asks the clock of that moment, and the lists are fresh. */
    record Era(TrustService service, TrustStore trust, SigningSettings settings, Clock clock) {

        PadesSigning signing() {
            return new PadesSigning(trust, settings);
        }

        Preservation preservation() {
            return new Preservation(trust, settings, clock);
        }

        SignatureValidation validation() {
            return new SignatureValidation(trust, settings, clock);
        }
    }

    /** Runs the trust service at a moment; asked for new operators, it begins with new certificates for all but the CA and the signers. */
    void visit(Instant moment, boolean newOperators, Visit visit) throws Exception {
        Path pki = folder.resolve("service");
        if (newOperators) {
            forget(pki, List.of("tsu", "lotl", "list", "ocsp"));
        }
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        try (TrustService service = TestWorld.start(pki, port, clock)) {
            port = service.baseUri().getPort();
            Path lists = Files.createTempDirectory(folder, "lists");
            TrustStore trust = TrustStore.open(new TrustSettings(service.lotlUri(), TestWorld.certificate(service.lotlSignerCertificate()), lists),
                    clock);
            trust.refresh();
            visit.to(new Era(service, trust, new SigningSettings(service.tsaUri()), clock));
        }
    }

    private static void forget(Path pki, List<String> aliases) throws IOException, GeneralSecurityException {
        Path file = pki.resolve("pki.p12");
        char[] password = Files.readString(pki.resolve("pki.password"), StandardCharsets.US_ASCII).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        for (String alias : aliases) {
            store.deleteEntry(alias);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }
}
