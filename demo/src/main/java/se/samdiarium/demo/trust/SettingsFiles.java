package se.samdiarium.demo.trust;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import se.samdiarium.demo.trust.pki.PrivateFile;

/**
 * The settings as two files in the data folder, UTF-8, mode 0600, so that a launcher can hand them to the process:
 * <ul>
 * <li>{@code settings.properties}: {@code clientId}, {@code clientSecret}, {@code redirectUris} (separated by spaces);
 * <li>{@code signers.csv}: a head line, then one line per signer,
 * {@code userId;givenName;surname;organisation;organisationNumber;pin;profile}; no value holds a semicolon, nothing is quoted, lines that are
 * blank or begin with {@code #} are skipped.
 * </ul>
 */
public final class SettingsFiles {

    private static final String PROPERTIES = "settings.properties";
    private static final String SIGNERS = "signers.csv";
    private static final String HEAD = "userId;givenName;surname;organisation;organisationNumber;pin;profile";

    private SettingsFiles() {
    }

    /**
     * Writes both files into {@link TrustServiceSettings#dataDir()}, replacing what was there.
     *
     * @throws IllegalArgumentException if a value holds a semicolon or a line break
     */
    public static void write(TrustServiceSettings settings) throws IOException {
        PrivateFile.createFolder(settings.dataDir());
        Properties properties = new Properties();
        properties.setProperty("clientId", settings.clientId());
        properties.setProperty("clientSecret", settings.clientSecret());
        properties.setProperty("redirectUris", String.join(" ", settings.redirectUris().stream().map(URI::toString).toList()));
        StringWriter text = new StringWriter();
        properties.store(text, "Demo trust service, test only");
        PrivateFile.replace(settings.dataDir().resolve(PROPERTIES), text.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder csv = new StringBuilder(HEAD).append('\n');
        settings.signers().forEach(signer -> csv.append(line(signer)).append('\n'));
        PrivateFile.replace(settings.dataDir().resolve(SIGNERS), csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads both files, taking the right to read them from others if they had it.
     *
     * @throws IOException              if a file is missing or unreadable
     * @throws IllegalArgumentException if a value is missing or wrong, naming it
     */
    public static TrustServiceSettings read(Path dataDir, int port, Clock clock) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text(dataDir.resolve(PROPERTIES))));
        List<URI> redirects = Arrays.stream(required(properties, "redirectUris").split("\\s+")).map(URI::create).toList();
        List<DemoSigner> signers = text(dataDir.resolve(SIGNERS)).lines().skip(1)
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(SettingsFiles::signer).toList();
        return new TrustServiceSettings(dataDir, port, required(properties, "clientId"), required(properties, "clientSecret"), redirects,
            signers, clock);
    }

    private static String text(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no " + file, e);
        }
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("%s lacks %s".formatted(PROPERTIES, name));
        }
        return value;
    }

    private static String line(DemoSigner signer) {
        List<String> values = List.of(signer.userId(), signer.givenName(), signer.surname(), signer.organisation(), signer.organisationNumber(),
            signer.pin(), signer.profile().name());
        for (String value : values) {
            if (value.matches("(?s).*[;\\r\\n].*")) {
                throw new IllegalArgumentException("signer %s: '%s' holds a semicolon or a line break".formatted(signer.userId(), value));
            }
        }
        return String.join(";", values);
    }

    private static DemoSigner signer(String line) {
        String[] part = line.split(";", -1);
        if (part.length != 7) {
            throw new IllegalArgumentException("%s: the line of '%s' has %d values, not %s".formatted(SIGNERS, part[0], part.length, HEAD));
        }
        CertificateProfile profile;
        try {
            profile = CertificateProfile.valueOf(part[6].strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: profile '%s' of %s is not one of %s".formatted(SIGNERS, part[6], part[0],
                Arrays.toString(CertificateProfile.values())), e);
        }
        return new DemoSigner(part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip(), part[4].strip(), part[5].strip(), profile);
    }
}
