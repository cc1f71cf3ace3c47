package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.demo.trust.pki.Identity;

/** One demo trust service for all tests of a run: synthetic keys, real OCSP, real time-stamps, signed lists. A test takes it as a parameter. */
final class TestWorld implements AutoCloseable {

    static final Clock CLOCK = Clock.systemUTC();
    static final String PASSWORD = "only-for-tests";

    final TrustService service;
    final TrustStore trust;
    final SigningSettings settings;
    final PadesSigning signing;
    final SignatureValidation validation;
    final ContainerSigning containers;
    final Preservation preservation;
    final Path folder;

    private TestWorld() throws IOException {
        folder = Files.createTempDirectory("ades-test");
        service = start(folder.resolve("service"), 0, CLOCK);
        trust = TrustStore.open(trustSettings(folder.resolve("lists")), CLOCK);
        trust.refresh();
        settings = new SigningSettings(service.tsaUri());
        signing = new PadesSigning(trust, settings);
        validation = new SignatureValidation(trust, settings, CLOCK);
        containers = new ContainerSigning(trust, settings);
        preservation = new Preservation(trust, settings, CLOCK);
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

    /** As {@link #sign}, in the field of a region. */
    Path signInField(Path base, String userId, String field, BaselineLevel level) throws IOException {
        Prepared prepared = signing.prepare(base, intent(userId).inField(field));
        Path target = Files.createTempFile(folder, "signed", ".pdf");
        return signing.complete(base, prepared, value(userId, prepared), level, target).file();
    }

    /** A container with one signature. */
    Path signContainer(Path base, String userId) throws IOException {
        Prepared prepared = containers.prepare(base, intent(userId));
        return containers.complete(base, prepared, value(userId, prepared), Files.createTempFile(folder, "signed", ".asice")).file();
    }

    /** Certified by the host's seal, with a field for each of the 21 regions. */
    Path certified(int pages) throws IOException {
        Path target = Files.createTempFile(folder, "base", ".pdf");
        try (SealingKey key = sealingKey()) {
            return new BaseCertification(trust, settings).certify(file(TestPdf.pages(pages)), grid(), key, CLOCK.instant(), "Bas för underskrift",
                    target).file();
        }
    }

    static SignatureGrid grid() {
        return SignatureGrid.onNewPage("Underskrifter", IntStream.rangeClosed(1, 21)
                .mapToObj(n -> new SignatureGrid.Box("region-" + n, "Region nummer " + n)).toList());
    }

    /** Region n in its own field. */
    static Expectation.Signatory region(int n) {
        return new Expectation.Signatory("region-" + n, "NTRSE-232100-%04d".formatted(n));
    }

    static Expectation expecting(int n) {
        return new Expectation(RequiredQualification.QESIG, region(n));
    }

    /** The host's seal in a PKCS #12 file. */
    SealingKey sealingKey() throws IOException {
        return KeystoreSealingKey.open(sealFile(), PASSWORD.toCharArray(), null);
    }

    Path sealFile() throws IOException {
        Identity seal = service.pki().signer(user(CertificateProfile.SEAL));
        Path file = Files.createTempFile(folder, "seal", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", seal.key(), PASSWORD.toCharArray(), seal.chain().toArray(X509Certificate[]::new));
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private byte[] value(String userId, Prepared prepared) {
        return service.signDigest(userId, prepared.digestToSign().value());
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
