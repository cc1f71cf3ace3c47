package se.samdiarium.signing.control;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers no trust service should give, as a proxy or a faulty one does. None of them is our fault, and none is a signature. */
class StrangeTrustServiceTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/csc/", exchange -> {
            byte[] body = answers.get(exchange.getRequestURI().getPath().substring("/csc".length())).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.createContext("/silent/", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        answers.put("/oauth2/token", "{\"access_token\":\"t\"}");
        answers.put("/credentials/list", "{\"credentialIDs\":[\"c\"]}");
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"<html><body>Logga in</body></html>", "", "[]", "{}", "{\"access_token\":7}", "null"})
    @DisplayName("a token answer that is HTML, empty or of another form is service-unavailable")
    void strangeToken(String answer) {
        answers.put("/oauth2/token", answer);
        CscClientTest.unavailable(() -> client(base + "/csc").signatureActivationData("code", "verifier"));
        CscClientTest.unavailable(() -> client(base + "/csc").credential("asa"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"<html></html>", "{}", "{\"credentialIDs\":\"c\"}", "{\"credentialIDs\":[7]}"})
    @DisplayName("a strange list of credentials is service-unavailable, not an empty list")
    void strangeList(String answer) {
        answers.put("/credentials/list", answer);
        CscClientTest.unavailable(() -> client(base + "/csc").credential("asa"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"<html></html>", "{}", "{\"cert\":{}}", "{\"cert\":{\"certificates\":[]}}",
        "{\"cert\":{\"certificates\":[\"not Base64!\"]}}",
        "{\"cert\":{\"certificates\":[\"AAAA\"]}}"})
    @DisplayName("a credential without readable certificates is service-unavailable")
    void strangeCertificates(String answer) {
        answers.put("/credentials/info", answer);
        CscClientTest.unavailable(() -> client(base + "/csc").credential("asa"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"<html></html>", "{}", "{\"signatures\":[]}", "{\"signatures\":[null]}", "{\"signatures\":[\"?\"]}"})
    @DisplayName("an answer without a readable signature value is service-unavailable")
    void strangeSignature(String answer) {
        answers.put("/signatures/signHash", answer);
        CscClientTest.unavailable(() -> client(base + "/csc").signHash("c", "sad", new byte[32]));
    }

    @Test
    @DisplayName("a service that never answers is given up after the set time")
    void silent() {
        CscClientTest.unavailable(() -> client(base + "/silent").credential("asa"));
    }

    private static CscClient client(String base) {
        return new CscClient(new CscSettings(Optional.of(URI.create(base)), Optional.of("samdiarium"), Optional.of("a-secret-for-tests-only"),
                Optional.of(URI.create("http://127.0.0.1:9/signera/svar")), Duration.ofSeconds(2)));
    }
}
