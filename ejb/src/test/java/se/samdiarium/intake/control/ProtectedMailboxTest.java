package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxSettings.MailServer;
import se.samdiarium.intake.MailboxSettings.MailboxFolders;
import se.samdiarium.platform.Refusal;

/** Connections over TLS and log-ins by access token, against a real IMAP server and a real token service. */
class ProtectedMailboxTest {

    private static final String KEYSTORE = "greenmail.tls.keystore.file";
    private static final String STORE_PASSWORD = "changeit";
    private static final String SECRET = "client secret & more";

    @TempDir
    private static Path folder;
    private static GreenMail server;
    private static Path certificate;

    private final MovableClock clock = new MovableClock();
    private final List<String> asked = new ArrayList<>();
    private final String login = "diarium-" + UUID.randomUUID();
    private final MailTokens tokens = new MailTokens(clock);
    private HttpServer tokenService;
    private String answer;
    private int status = 200;

    @BeforeAll
    static void start() throws Exception {
        certificate = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "mail",
                "-keyalg", "RSA", "-dname", "CN=mail", "-ext", "SAN=IP:127.0.0.1", "-validity", "3650", "-storetype", "PKCS12", "-keystore",
                certificate.toString(), "-storepass", STORE_PASSWORD).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty(KEYSTORE, certificate.toString());
        server = new GreenMail(new ServerSetup[] {ServerSetup.IMAPS.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        System.clearProperty(KEYSTORE);
    }

    @BeforeEach
    void begin() throws Exception {
        tokenService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokenService.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tokenService.start();
    }

    @AfterEach
    void end() {
        tokenService.stop(0);
    }

    @Test
    @DisplayName("I1.10 a mailbox is read over TLS when the server's certificate is trusted")
    void overTls() throws Exception {
        user("a password");
        try (ImapMailbox mailbox = servers(trusted(), "a password").open(box("127.0.0.1", MailSecurity.IMAPS))) {
            assertThat(mailbox.list(Set.copyOf(mailbox.uids()))).extracting(each -> each.headers().subject()).containsExactly("Svar");
        }
    }

    @Test
    @DisplayName("I1.10 a certificate nobody has named as trusted is refused, before any password is sent")
    void untrusted() {
        user("a password");
        Refusal refusal = refused(servers(new MailTrust(Optional.empty(), ""), "a password"), box("127.0.0.1", MailSecurity.IMAPS));
        assertThat(refusal.code()).isEqualTo("intake.mailbox-unreachable");
        assertThat(refusal.facts().toString()).containsIgnoringCase("certification path");
    }

    @Test
    @DisplayName("I1.10 a trusted certificate of another name is refused")
    void otherName() {
        user("a password");
        assertThat(refused(servers(trusted(), "a password"), box("localhost", MailSecurity.IMAPS)).code()).isEqualTo("intake.mailbox-unreachable");
    }

    @Test
    @DisplayName("I1.10 a server that does not begin TLS on STARTTLS gets no password")
    void startTlsIsRequired() {
        user("a password");
        assertThat(refused(servers(trusted(), "a password"), box("127.0.0.1", MailSecurity.STARTTLS)).code()).isEqualTo("intake.mailbox-unreachable");
    }

    @Test
    @DisplayName("I1.10 a mailbox is read with an access token, which is asked for once and again before it expires")
    void withToken() {
        user("token-1");
        answer = "{\"access_token\":\"token-1\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
        MailServers servers = withClient();
        MailboxSettings box = box("127.0.0.1", MailSecurity.IMAPS);
        servers.open(box).close();
        servers.open(box).close();
        assertThat(asked).singleElement().asString().contains("grant_type=client_credentials", "client_id=samdiarium",
                "client_secret=client+secret+%26+more", "scope=https%3A%2F%2Fmail.example%2F.default");
        clock.advance(Duration.ofSeconds(3_540));
        servers.open(box).close();
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("I1.10 a token the mail server does not take is not used again")
    void refusedToken() {
        user("token-2");
        answer = "{\"access_token\":\"an old token\",\"expires_in\":3600}";
        MailServers servers = withClient();
        MailboxSettings box = box("127.0.0.1", MailSecurity.IMAPS);
        assertThat(refused(servers, box).code()).isEqualTo("intake.login-refused");
        answer = "{\"access_token\":\"token-2\",\"expires_in\":3600}";
        servers.open(box).close();
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("I1.10 I1.8 no token is told with the service and its reason, and never the secret")
    void noToken() {
        user("token-3");
        status = 401;
        answer = "{\"error\":\"invalid_client\"}";
        Refusal refusal = refused(withClient(), box("127.0.0.1", MailSecurity.IMAPS));
        assertThat(refusal.code()).isEqualTo("intake.token-refused");
        assertThat(refusal.facts().toString()).contains("401 invalid_client", tokenUri()).doesNotContain(SECRET);
        answer = "<html>gateway</html>";
        assertThat(refused(withClient(), box("127.0.0.1", MailSecurity.IMAPS)).code()).isEqualTo("intake.token-refused");
        tokenService.stop(0);
        assertThat(refused(withClient(), box("127.0.0.1", MailSecurity.IMAPS)).code()).isEqualTo("intake.token-refused");
    }

    private static Refusal refused(MailServers servers, MailboxSettings box) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> servers.open(box).close());
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private void user(String password) {
        try {
            server.setUser(login + "@region.example", login, password).deliver(new MimeMessage(ImapMailbox.session(), new ByteArrayInputStream(
                    "From: a@b.example\r\nSubject: Svar\r\nMessage-ID: <1@b.example>\r\n\r\nText\r\n".getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailboxSettings box(String host, MailSecurity security) {
        int port = security == MailSecurity.IMAPS ? server.getImaps().getPort() : server.getImap().getPort();
        return new MailboxSettings(new RegionCode("03"), "Diarium", login + "@region.example", new MailServer(host, port, security), login,
                new MailboxFolders("INBOX", "Inlagda"), "rig", true, Set.of());
    }

    private MailTrust trusted() {
        return new MailTrust(Optional.of(certificate.toString()), STORE_PASSWORD);
    }

    private String tokenUri() {
        return "http://127.0.0.1:" + tokenService.getAddress().getPort() + "/token";
    }

    private MailServers servers(MailTrust trust, String password) {
        return new MailServers(secrets(Optional.of(password), Optional.empty()), tokens, trust, false);
    }

    private MailServers withClient() {
        return new MailServers(secrets(Optional.empty(), Optional.of(new MailboxSecrets.Client(tokenUri(), "samdiarium", SECRET,
                "https://mail.example/.default"))), tokens, trusted(), false);
    }

    private static MailboxSecrets secrets(Optional<String> password, Optional<MailboxSecrets.Client> client) {
        return new MailboxSecrets() {
            @Override
            public Optional<String> password(String secretRef) {
                return password;
            }

            @Override
            public Optional<Client> client(String secretRef) {
                return client;
            }
        };
    }
}
