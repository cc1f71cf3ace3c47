package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.demo.trust.Fault;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Samples;

/** The client against the demo trust service, over HTTP, with the signatory's browser played by the test. */
class CscClientTest {

    private static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";
    private static final URI REDIRECT = URI.create("http://127.0.0.1:9/signera/svar");
    private static final Pattern FORM_REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final String USER = Samples.ASA.userId();

    @TempDir
    private Path folder;
    private TrustService service;
    private CscClient client;

    @BeforeEach
    void start() throws IOException {
        service = TrustService.start(new TrustServiceSettings(folder.resolve("trust"), 0, "samdiarium", "a-secret-for-tests-only", List.of(REDIRECT),
                List.of(Samples.ASA, Samples.EXPIRED), new MovableClock()));
        client = clientOf(service.cscBaseUri().toString());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @DisplayName("the whole way: credential, the service's page, PIN, code, activation data, signature value that verifies")
    void wholeWay() throws Exception {
        byte[] hash = sha256("what is signed");
        Credential credential = client.credential(USER);
        assertThat(credential.chain().certificates()).isEqualTo(service.chain(USER));

        Map<String, String> answer = confirm(client.authorizeUri("attempt 1", credential.id(), hash, challenge(), "Samverkansavtal & bilaga"));
        assertThat(answer).containsEntry("state", "attempt 1");
        String sad = client.signatureActivationData(answer.get("code"), VERIFIER);
        byte[] value = client.signHash(credential.id(), sad, hash);

        Signature verified = Signature.getInstance("NONEwithECDSA");
        verified.initVerify(credential.chain().signer().getPublicKey());
        verified.update(hash);
        assertThat(verified.verify(value)).isTrue();
    }

    @Test
    @DisplayName("S2.5 activation data signs nothing but the hash the signatory confirmed")
    void otherHashIsNotSigned() throws Exception {
        Credential credential = client.credential(USER);
        Map<String, String> answer = confirm(client.authorizeUri("1", credential.id(), sha256("shown"), challenge(), "Avtal"));
        String sad = client.signatureActivationData(answer.get("code"), VERIFIER);
        refused(() -> client.signHash(credential.id(), sad, sha256("another")));
    }

    @Test
    @DisplayName("S2.5 a code is good once, and only with the verifier of the attempt")
    void codeIsGoodOnce() throws Exception {
        Credential credential = client.credential(USER);
        String stolen = confirm(client.authorizeUri("1", credential.id(), sha256("a"), challenge(), "Avtal")).get("code");
        refused(() -> client.signatureActivationData(stolen, "another-verifier-that-is-long-enough-to-be-one"));
        String code = confirm(client.authorizeUri("2", credential.id(), sha256("a"), challenge(), "Avtal")).get("code");
        assertThat(client.signatureActivationData(code, VERIFIER)).isNotBlank();
        refused(() -> client.signatureActivationData(code, VERIFIER));
    }

    @Test
    @DisplayName("a person whose only certificate has ended has no credential, and is told so by name")
    void noCredential() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> client.credential(Samples.EXPIRED.userId()));
        assertThat(refusal.code()).isEqualTo("signing.no-credential");
        assertThat(refusal.facts()).containsExactly(Samples.EXPIRED.userId());
    }

    @Test
    @DisplayName("S2.16 a busy service is told as busy with the time it asks for, and answers again afterwards")
    void busy() {
        service.faults().switchOn(Fault.HTTP_429);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> client.credential(USER));
        assertThat(refusal.code()).isEqualTo("signing.service-busy");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.facts()).containsExactly(1L);
        service.faults().switchOff(Fault.HTTP_429);
        assertThat(client.credential(USER).id()).isEqualTo(Samples.ASA.credentialId());
    }

    @Test
    @DisplayName("a service that is down is unavailable, and the fault is kept")
    void down() {
        service.close();
        assertThat(unavailable(() -> client.credential(USER))).hasCauseInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("without settings signing is unavailable, and the missing setting is named")
    void notSet() {
        CscClient unset = new CscClient(new CscSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Duration.ofSeconds(5)));
        assertThat(unavailable(() -> unset.credential(USER)).facts().toString()).contains("samdiarium.csc.");
    }

    static CscClient clientOf(String base) {
        return new CscClient(new CscSettings(Optional.of(URI.create(base)), Optional.of("samdiarium"), Optional.of("a-secret-for-tests-only"),
                Optional.of(REDIRECT), Duration.ofSeconds(10)));
    }

    private static void refused(ThrowingCallable step) {
        Refusal refusal = catchThrowableOfType(Refusal.class, step);
        assertThat(refusal.code()).isEqualTo("signing.confirmation-refused");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    static Refusal unavailable(ThrowingCallable step) {
        Refusal refusal = catchThrowableOfType(Refusal.class, step);
        assertThat(refusal.code()).isEqualTo("signing.service-unavailable");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        return refusal;
    }

    /** The signatory reads the page, types the PIN and is sent back; the parameters of the way back. */
    private Map<String, String> confirm(URI page) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            String html = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
            Matcher request = FORM_REQUEST.matcher(html);
            assertThat(request.find()).as(html).isTrue();
            String form = "action=sign&pin=" + Samples.ASA.pin() + "&request=" + URLEncoder.encode(request.group(1), StandardCharsets.UTF_8);
            HttpResponse<String> sent = browser.send(HttpRequest.newBuilder(URI.create(service.cscBaseUri() + "/oauth2/authorize"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString());
            String back = sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body()));
            assertThat(back).startsWith(REDIRECT + "?");
            return Arrays.stream(URI.create(back).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(VERIFIER));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
