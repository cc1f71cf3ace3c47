package se.samdiarium.ades.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.ades.PackageVerdict;
import se.samdiarium.ades.PackageVerification;
import se.samdiarium.ades.SignatureValidation;
import se.samdiarium.ades.SigningSettings;
import se.samdiarium.ades.TrustSettings;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.TrustStore;
import se.samdiarium.ades.TrustUnavailable;
import se.samdiarium.ades.TrustedListCache;
import se.samdiarium.ades.Verdict;

/**
 * Verifies one file and prints what it is worth, in Swedish. By default with the lists kept in a data folder of the demo, or, of a package,
 * with those inside it. Exit codes: 0 valid, 1 not valid, 2 nothing certain can be said, 3 wrong options.
 */
public final class Verify {

    /** Every signature passes. */
    public static final int VALID = 0;
    /** Some signature fails, or the file is not what was signed. */
    public static final int INVALID = 1;
    /** No signature, not readable, or no trust. */
    public static final int UNKNOWN = 2;
    /** Wrong options. */
    public static final int USAGE = 3;

    private static final String HELP = """
            Användning: ./samdiarium verify FIL [VAL]
              FIL                 undertecknad PDF, ASiC-E eller avtalspaket
              --trust-dir MAPP    sparade tillitslistor (annars var/trust-cache)
              --lotl ADRESS       listan över listor (annars demons, http://127.0.0.1:8099/tl/lotl.xml)
              --lotl-signer FIL   certifikat som får signera den (annars var/trust/lotl-signer.cer)
              --online            hämta listorna på nytt först
              --alone             bedöm ett avtalspaket bara med listorna inuti det (gör så när andra saknas)""";

    private final Clock clock;
    private final PrintStream out;

    /** @param clock gives the time of verification */
    public Verify(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(new Verify(Clock.systemUTC(), System.out).run(arguments));
    }

    /** @return the exit code */
    public int run(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.println(HELP);
            return VALID;
        }
        try {
            return run(options(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(HELP);
            return USAGE;
        } catch (TrustUnavailable e) {
            out.println("Kan inte bedömas: tillitslistorna saknas eller har gått ut. Det säger inget om filen.");
            return UNKNOWN;
        } catch (IOException e) {
            out.println("Filen kan inte läsas: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private int run(Map<String, String> options) throws IOException {
        Path file = Path.of(options.get("file"));
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("Filen finns inte: " + file);
        }
        Path home = Path.of(options.getOrDefault("home", "."));
        Path signer = Path.of(options.getOrDefault("lotl-signer", home.resolve("var/trust/lotl-signer.cer").toString()));
        Report report = new Report(out, clock);
        PackageVerification packages = new PackageVerification(Path.of(System.getProperty("java.io.tmpdir")), clock);
        if (options.containsKey("alone") || !Files.isReadable(signer)) {
            PackageVerdict alone = packages.verifyAlone(file);
            if (alone.title() == null) {
                out.println("Kan inte bedömas: inga tillitslistor, och filen är inget avtalspaket med egna. Ange --lotl-signer och --trust-dir.");
                return UNKNOWN;
            }
            return report.tell(file, alone);
        }
        TrustStore trust = trust(options, home, signer);
        PackageVerdict pack = trust.status().ready() ? packages.verify(file, trust) : null;
        if (pack != null && pack.title() != null) {
            return report.tell(file, pack);
        }
        Verdict verdict = new SignatureValidation(trust, new SigningSettings(URI.create("http://localhost/")), clock).examine(file);
        return report.tell(file, verdict, trust.status());
    }

    private TrustStore trust(Map<String, String> options, Path home, Path signer) throws IOException {
        URI lotl = URI.create(options.getOrDefault("lotl", "http://127.0.0.1:8099/tl/lotl.xml"));
        Path folder = Path.of(options.getOrDefault("trust-dir", home.resolve("var/trust-cache").toString()));
        TrustStore store = TrustStore.open(new TrustSettings(lotl, certificates(signer), null, new TrustedListCache(folder), Duration.ofSeconds(10)),
                clock);
        if (options.containsKey("online")) {
            TrustStatus status = store.refresh();
            status.problems().forEach(out::println);
        }
        return store;
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("Inget certifikat: " + file, e);
        }
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--online", "--alone" -> options.put(argument.substring(2), "");
                case "--trust-dir", "--lotl", "--lotl-signer", "--home" -> {
                    if (i + 1 == arguments.length) {
                        throw new IllegalArgumentException(argument + " saknar värde.");
                    }
                    options.put(argument.substring(2), arguments[++i]);
                }
                default -> {
                    if (argument.startsWith("--") || options.put("file", argument) != null) {
                        throw new IllegalArgumentException("Okänt val: " + argument);
                    }
                }
            }
        }
        if (!options.containsKey("file")) {
            throw new IllegalArgumentException("Ange en fil.");
        }
        return options;
    }
}
