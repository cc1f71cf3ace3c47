package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceSettings;

/** One demo trust service for all tests of a run: synthetic keys, real OCSP, real time-stamps, signed lists. A test takes it as a parameter. */
final class TestWorld implements AutoCloseable {

    static final Clock CLOCK = Clock.systemUTC();

    final TrustService service;
    final TrustStore trust;
    final SigningSettings settings;
    final PadesSigning signing;
    final SignatureValidation validation;
    final Path folder;

    private TestWorld() throws IOException {
        folder = Files.createTempDirectory("ades-test");
        service = start(folder.resolve("service"), 0, CLOCK);
        trust = TrustStore.open(trustSettings(folder.resolve("lists")), CLOCK);
        trust.refresh();
        settings = new SigningSettings(service.tsaUri());
        signing = new PadesSigning(trust, settings);
        validation = new SignatureValidation(trust, settings, CLOCK);
    }

    TrustSettings trustSettings(Path cache) {
        return new TrustSettings(service.lotlUri(), lotlSigner(), cache);
    }

    X509Certificate lotlSigner() {
        return certificate(service.lotlSignerCertificate());
    }

    static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static TrustService start(Path folder, int port, Clock clock) throws IOException {
        List<DemoSigner> signers = Stream.concat(Stream.of(CertificateProfile.values()).map(TestWorld::signer),
                Stream.iterate(1, n -> n + 1).limit(21).map(n -> new DemoSigner("region-" + n, "Region" + n, "Tecknare", "Region nummer " + n,
                        "232100-%04d".formatted(n), "1234", CertificateProfile.QUALIFIED))).toList();
        return TrustService.start(new TrustServiceSettings(folder, port, "test", "0123456789abcdef0123", List.of(), signers, clock));
    }

    /** The userId of a signer with this profile. */
    static String user(CertificateProfile profile) {
        return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SigningIntent intent(String userId) {
        return new SigningIntent(new CertificateChain(service.chain(userId)), CLOCK.instant(), "Åsa Öberg", "Samverkansavtal, version 3", "Uppsala");
    }

    /** Prepares, has the digest signed, completes. */
    Path sign(Path base, String userId) throws IOException {
        Prepared prepared = signing.prepare(base, intent(userId));
        byte[] value = service.signDigest(userId, prepared.digestToSign().value());
        Path target = Files.createTempFile(folder, "signed", ".pdf");
        return signing.complete(base, prepared, value, target).file();
    }

    Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".pdf"), content);
    }

    @Override
    public void close() throws IOException {
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static DemoSigner signer(CertificateProfile profile) {
        return new DemoSigner(user(profile), "Åsa", "Öberg", "Region Påhittad", "232100-0000", "1234", profile);
    }

    /** Gives the one world to tests. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestWorld.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("ades", key -> {
                try {
                    return new TestWorld();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }, TestWorld.class);
        }
    }
}
