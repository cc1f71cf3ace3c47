package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.samdiarium.demo.sample.Person;
import se.samdiarium.demo.sample.Region;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.SettingsFiles;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceMain;
import se.samdiarium.demo.trust.TrustServiceSettings;

/** The demo trust service as a process of its own, with every signatory of the demo as a signer. */
final class TrustProcess implements AutoCloseable {

    private static final String NAME = "trust";
    private static final String CLIENT = "samdiarium";
    private static final String READY = "READY ";
    private static final String HOST = "03";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Environment variable of the tests: the service lets itself be told to fail, and knows signers whose certificates are not good enough. */
    private static final String FOR_TESTS = "SAMDIARIUM_TRUST_FOR_TESTS";

    private final ChildProcess process;
    private final Path data;
    private final URI uri;
    private final URI redirect;
    private final String clientSecret;

    private TrustProcess(ChildProcess process, Path data, int port, URI redirect, String clientSecret) {
        this.process = process;
        this.data = data;
        this.uri = URI.create("http://127.0.0.1:" + port);
        this.redirect = redirect;
        this.clientSecret = clientSecret;
    }

    /**
     * Starts the service; returns when it says that it is ready.
     *
     * @param redirect where signers are sent back to; the only address allowed
     */
    static TrustProcess start(DataFolder folder, int port, Logins logins, Secrets secrets, URI redirect) {
        Path data = folder.folder(NAME);
        boolean forTests = Boolean.parseBoolean(System.getenv(FOR_TESTS));
        List<DemoSigner> signers = new ArrayList<>(signers(logins, secrets));
        if (forTests) {
            signers.addAll(oddSigners(DataFolder.secret(folder.folder("secrets").resolve("odd-signers-pin"), secrets::pin)));
        }
        String clientSecret = DataFolder.secret(folder.folder("secrets").resolve("csc-client"), secrets::token);
        try {
            SettingsFiles.write(new TrustServiceSettings(data, port, CLIENT, clientSecret, List.of(redirect), signers, Clock.systemUTC()));
        } catch (IOException e) {
            throw new StartRefused("The settings of the demo trust service cannot be written to %s: %s.".formatted(data, e.getMessage()), e);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx256m",
                TrustServiceMain.class.getName(), "--data", data.toString(), "--port", Integer.toString(port)));
        if (forTests) {
            command.add("--for-tests");
        }
        ChildProcess process = ChildProcess.start(folder, NAME, command,
                Map.of("CLASSPATH", System.getProperty("java.class.path")));
        TrustProcess trust = new TrustProcess(process, data, port, redirect, clientSecret);
        try {
            trust.awaitReady();
        } catch (StartRefused e) {
            trust.close();
            throw e;
        }
        return trust;
    }

    /** Stops what an earlier launcher left running. */
    static void stopLeftover(DataFolder folder) {
        ChildProcess.stopOrphan(folder, NAME, ChildProcess.Signal.TERM);
    }

    private static List<DemoSigner> signers(Logins logins, Secrets secrets) {
        List<Login> signatories = logins.all().stream().filter(login -> login.pin().isPresent()).toList();
        Stream<DemoSigner> seal = signatories.stream().filter(login -> login.person().orElseThrow().region().code().equals(HOST)).limit(1)
                .map(login -> seal(login, secrets));
        return Stream.concat(signatories.stream().map(TrustProcess::signer), seal).toList();
    }

    /** The seal of the host. It is used as a key file; over the CSC API it would need a PIN that nobody knows. */
    private static DemoSigner seal(Login login, Secrets secrets) {
        Region region = login.person().orElseThrow().region();
        return new DemoSigner(TrustService.HOST_SEAL, "Elektronisk", "Stämpel", region.name(), region.organisationNumber(), secrets.pin(),
                CertificateProfile.SEAL);
    }

    private static DemoSigner signer(Login login) {
        Person person = login.person().orElseThrow();
        return new DemoSigner(login.username(), person.givenName(), person.surname(), person.region().name(), person.region().organisationNumber(),
                login.pin().orElseThrow(), CertificateProfile.QUALIFIED);
    }

    /** One with each profile, all of Region Gotland; {@code odd-} and the profile is the user id. */
    private static List<DemoSigner> oddSigners(String pin) {
        return Arrays.stream(CertificateProfile.values())
                .map(profile -> new DemoSigner("odd-" + profile.name().toLowerCase(Locale.ROOT).replace('_', '-'), "Udda", "Provare",
                        "Region Gotland", "212000-0803", pin, profile)).toList();
    }

    private void awaitReady() {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!output().contains(READY)) {
            if (!process.isAlive()) {
                throw new StartRefused("The demo trust service stopped at once: %s See %s.".formatted(output().strip(), process.log()));
            }
            deadline.pause("The demo trust service was not ready within %d seconds: see %s.".formatted(PATIENCE.toSeconds(), process.log()));
        }
    }

    private String output() {
        try {
            return Files.readString(process.log());
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read: %s.".formatted(process.log(), e.getMessage()), e);
        }
    }

    /** Address without a path. */
    URI uri() {
        return uri;
    }

    /** What the application must know of the service, as environment variables. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(addresses());
        settings.put("SAMDIARIUM_SEAL_KEYSTORE", data.resolve("seal.p12").toString());
        settings.put("SAMDIARIUM_SEAL_PASSWORD", sealPassword());
        return settings;
    }

    private String sealPassword() {
        try {
            return Files.readString(data.resolve("seal.password")).strip();
        } catch (IOException e) {
            throw new StartRefused("The demo trust service has written no seal to %s: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private Map<String, String> addresses() {
        return Map.of(
                "SAMDIARIUM_CSC_BASE_URI", uri + "/csc/v2",
                "SAMDIARIUM_CSC_CLIENT_ID", CLIENT,
                "SAMDIARIUM_CSC_CLIENT_SECRET", clientSecret,
                "SAMDIARIUM_CSC_REDIRECT_URI", redirect.toString(),
                "SAMDIARIUM_TSA_URI", uri + "/tsa",
                "SAMDIARIUM_TRUST_LOTL_URI", uri + "/tl/lotl.xml",
                "SAMDIARIUM_TRUST_LOTL_SIGNER", data.resolve("lotl-signer.cer").toString());
    }

    Duration processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() {
        process.stop(ChildProcess.Signal.TERM);
    }
}
