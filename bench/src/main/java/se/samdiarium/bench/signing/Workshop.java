package se.samdiarium.bench.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import se.samdiarium.ades.BaseCertification;
import se.samdiarium.ades.BaselineLevel;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.ades.Expectation;
import se.samdiarium.ades.KeystoreSealingKey;
import se.samdiarium.ades.PadesSigning;
import se.samdiarium.ades.Prepared;
import se.samdiarium.ades.Preservation;
import se.samdiarium.ades.SealingKey;
import se.samdiarium.ades.SignatureGrid;
import se.samdiarium.ades.SignatureValidation;
import se.samdiarium.ades.SigningIntent;
import se.samdiarium.ades.SigningSettings;
import se.samdiarium.ades.TrustSettings;
import se.samdiarium.ades.TrustStore;
import se.samdiarium.demo.launcher.Folders;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.demo.trust.pki.Identity;

/** The demo trust service with a signatory for each of 21 regions and a seal, and the library over its lists. Gone when closed. */
final class Workshop implements AutoCloseable {

    static final int REGIONS = 21;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String SEAL = "seal";
    private static final int LINES = 40;
    /** Held, so that they stay quiet: the libraries tell every step of every signature. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("eu.europa.esig.dss"), Logger.getLogger("org.apache.pdfbox"));

    private final Path folder;
    private final TrustService service;
    private final TrustSettings trustSettings;
    private final TrustStore trust;
    private final SigningSettings settings;
    private final PadesSigning signing;

    Workshop(Path folder) throws IOException, GeneralSecurityException {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        this.folder = Files.createDirectories(folder);
        Stream<DemoSigner> people = IntStream.rangeClosed(1, REGIONS).mapToObj(n -> signer(user(n), n, CertificateProfile.QUALIFIED));
        List<DemoSigner> signers = Stream.concat(people, Stream.of(signer(SEAL, 1, CertificateProfile.SEAL))).toList();
        service = TrustService.start(new TrustServiceSettings(folder.resolve("service"), 0, "bench", UUID.randomUUID().toString(), List.of(), signers,
                CLOCK));
        trustSettings = new TrustSettings(service.lotlUri(), certificate(service.lotlSignerCertificate()), folder.resolve("lists"));
        trust = TrustStore.open(trustSettings, CLOCK);
        trust.refresh();
        settings = new SigningSettings(service.tsaUri());
        signing = new PadesSigning(trust, settings);
    }

    private static DemoSigner signer(String id, int number, CertificateProfile profile) {
        return new DemoSigner(id, "Region" + number, "Tecknare", "Region nummer " + number, "232100-%04d".formatted(number), "1234", profile);
    }

    TrustSettings trustSettings() {
        return trustSettings;
    }

    SigningSettings settings() {
        return settings;
    }

    SignatureValidation validation() {
        return new SignatureValidation(trust, settings, CLOCK);
    }

    Preservation preservation() {
        return new Preservation(trust, settings, CLOCK);
    }

    Path folder() {
        return folder;
    }

    /** Pages of text, as an agreement has. */
    Path document(int pages) throws IOException {
        Path file = Files.createTempFile(folder, "document", ".pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage();
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                    content.setLeading(16);
                    content.newLineAtOffset(72, 720);
                    for (int line = 1; line <= LINES; line++) {
                        content.showText("%d.%d Parterna svarar gemensamt för kostnaderna enligt fördelningen i bilaga %d."
                                .formatted(page, line, line));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    /** Certified, with a field for each region. */
    Path base(int pages) throws IOException, GeneralSecurityException {
        SignatureGrid grid = SignatureGrid.onNewPage("Underskrifter", IntStream.rangeClosed(1, REGIONS)
                .mapToObj(n -> new SignatureGrid.Box("region-" + n, "Region nummer " + n)).toList());
        Path target = Files.createTempFile(folder, "base", ".pdf");
        try (SealingKey key = seal()) {
            return new BaseCertification(trust, settings).certify(document(pages), grid, key, CLOCK.instant(), null, target).file();
        }
    }

    /** Signed by a region in its field. */
    Path sign(Path base, int region, BaselineLevel level) throws IOException {
        return complete(base, intent(region).inField("region-" + region), region, level);
    }

    /** Signed by a region in a new, invisible field. */
    Path signInvisibly(Path base, int region) throws IOException {
        return complete(base, intent(region), region, BaselineLevel.LT);
    }

    private static String user(int region) {
        return "region-" + region;
    }

    private SigningIntent intent(int region) {
        return new SigningIntent(new CertificateChain(service.chain(user(region))), CLOCK.instant(), null, "Samverkansavtal", null);
    }

    private Path complete(Path base, SigningIntent intent, int region, BaselineLevel level) throws IOException {
        Prepared prepared = signing.prepare(base, intent);
        byte[] value = service.signDigest(user(region), prepared.digestToSign().value());
        return signing.complete(base, prepared, value, level, Files.createTempFile(folder, "signed", ".pdf")).file();
    }

    static Expectation.Signatory signatory(int region) {
        return new Expectation.Signatory("region-" + region, "NTRSE-232100-%04d".formatted(region));
    }

    private SealingKey seal() throws IOException, GeneralSecurityException {
        Identity seal = service.pki().signer(SEAL);
        Path file = folder.resolve("seal.p12");
        char[] password = UUID.randomUUID().toString().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(SEAL, seal.key(), password, seal.chain().toArray(X509Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return KeystoreSealingKey.open(file, password, SEAL);
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
        Folders.delete(folder);
    }
}
