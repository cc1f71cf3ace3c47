package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.demo.trust.pki.DemoPki;

class StartedAgainTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final URI BASE = URI.create("http://127.0.0.1:7001");
    @TempDir
    Path folder;

    @Test
    @DisplayName("T1.9 a second opening keeps every certificate and adds the signer that is new")
    void keeps() throws IOException {
        DemoPki first = DemoPki.open(folder, BASE, List.of(signer("anna", CertificateProfile.QUALIFIED)), CLOCK);
        List<DemoSigner> both = List.of(signer("anna", CertificateProfile.QUALIFIED), signer("bo", CertificateProfile.SEAL));
        DemoPki second = DemoPki.open(folder, BASE, both, CLOCK);
        assertThat(second.chain("anna")).isEqualTo(first.chain("anna"));
        assertThat(second.lotlSigner().certificate()).isEqualTo(first.lotlSigner().certificate());
        assertThat(second.timeStampUnit().certificate()).isEqualTo(first.timeStampUnit().certificate());
        assertThat(second.chain("bo")).hasSize(3);
    }

    @Test
    @DisplayName("T1.9 a new address or profile re-issues the signer's certificate for the same key, and the old one stays known")
    void reissues() throws IOException {
        X509Certificate before = DemoPki.open(folder, BASE, List.of(signer("anna", CertificateProfile.QUALIFIED)), CLOCK).chain("anna").getFirst();
        DemoPki moved = DemoPki.open(folder, URI.create("http://127.0.0.1:7002"), List.of(signer("anna", CertificateProfile.QUALIFIED)), CLOCK);
        X509Certificate after = moved.chain("anna").getFirst();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.getPublicKey()).isEqualTo(before.getPublicKey());
        assertThat(moved.issued(before.getSerialNumber())).isPresent();
        DemoPki sealed = DemoPki.open(folder, URI.create("http://127.0.0.1:7002"), List.of(signer("anna", CertificateProfile.REVOKED)), CLOCK);
        assertThat(sealed.issued(sealed.chain("anna").getFirst().getSerialNumber()).orElseThrow().revokedAt()).isPresent();
        assertThat(sealed.issued(after.getSerialNumber()).orElseThrow().revokedAt()).isEmpty();
    }

    @Test
    @DisplayName("T1.1 every certificate says TEST")
    void saysTest() throws IOException {
        DemoPki pki = DemoPki.inMemory(BASE, List.of(signer("anna", CertificateProfile.QUALIFIED), signer("bo", CertificateProfile.SEAL)), CLOCK);
        Stream.of(pki.chain("anna"), pki.chain("bo"), pki.ocspResponder().chain(), pki.timeStampUnit().chain(), pki.lotlSigner().chain(),
            pki.listSigner().chain()).flatMap(List::stream)
            .forEach(certificate -> assertThat(certificate.getSubjectX500Principal().getName()).contains("TEST"));
    }

    @Test
    @DisplayName("T1.10 files with keys and secrets can be read by their owner only")
    void ownerOnly() throws IOException {
        TrustServiceSettings settings = RunningTrustService.settings(folder, 0, CLOCK);
        SettingsFiles.write(settings);
        TrustService.start(settings).close();
        for (String file : new String[] {"pki.p12", "pki.password", "issued.csv", "settings.properties", "signers.csv"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)))).as(file).isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("T1.11 settings written for the process are read back the same")
    void settingsRoundTrip() throws IOException {
        TrustServiceSettings settings = RunningTrustService.settings(folder, 7001, CLOCK);
        SettingsFiles.write(settings);
        assertThat(SettingsFiles.read(folder, 7001, CLOCK)).isEqualTo(settings);
    }

    @Test
    @DisplayName("T1.10 files written by hand and open to all are closed when they are read")
    void closesOpenFiles() throws IOException {
        SettingsFiles.write(RunningTrustService.settings(folder, 0, CLOCK));
        Path signers = folder.resolve("signers.csv");
        Files.setPosixFilePermissions(signers, PosixFilePermissions.fromString("rw-r--r--"));
        SettingsFiles.read(folder, 0, CLOCK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signers))).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("T1.11 a taken port is a BindException in-process")
    void portTaken() throws IOException {
        try (TrustService first = RunningTrustService.in(folder, CLOCK)) {
            int port = first.baseUri().getPort();
            assertThatThrownBy(() -> TrustService.start(RunningTrustService.settings(folder, port, CLOCK))).isInstanceOf(BindException.class);
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("T1.11 the process says READY and its address; a second on the same port ends with status 3 and one sentence")
    void process() throws Exception {
        SettingsFiles.write(RunningTrustService.settings(folder, 0, CLOCK));
        Process first = process(0);
        try (BufferedReader out = first.inputReader()) {
            String ready = out.readLine();
            assertThat(ready).startsWith("READY http://127.0.0.1:");
            Process second = process(URI.create(ready.substring("READY ".length())).getPort());
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(3);
            try (BufferedReader error = second.errorReader()) {
                assertThat(error.lines()).singleElement().asString().contains("is taken");
            }
        } finally {
            first.destroy();
            assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process process(int port) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            TrustServiceMain.class.getName(), "--data", folder.toString(), "--port", String.valueOf(port), "--with-parent").start();
    }

    private static DemoSigner signer(String userId, CertificateProfile profile) {
        return new DemoSigner(userId, "Anna", "Ek", "Region Exempel", "999999-0001", "1234", profile);
    }
}
