package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.launcher.DemoSystem;

@ExtendWith(SharedSystem.class)
class AnonymousIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/inkorg", "/inkorg.xhtml", "/diariefor", "/arenden", "/handling", "/delat", "/sok?q=avtal", "/attsignera", "/avtalet",
        "/avtal", "/beslut", "/kalender", "/verksamhet", "/kvittens",
        "/andra", "/arende-da", "/diarium-da", "/postlador", "/tillit", "/paket", "/bevarande", "/bevis", "/finns-inte"})
    @DisplayName("W1.1 a page asked for without log-in leads to the log-in page")
    void pagesLeadToTheLogIn(String path, DemoSystem system) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(system, path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cases", "/api/v1/search?q=avtal", "/api/v1/rounds", "/api/v1/regions", "/api/v1/finns-inte"})
    @DisplayName("W1.1 REST asked without log-in answers 401 with a problem")
    void restAsksForCredentials(String path, DemoSystem system) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(system, path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("access.unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/tillganglighet", "/allmanhet", "/verifiera", "/api/v1/public/regions", "/health/ready", "/openapi"})
    @DisplayName("W1.1 the log-in page, the accessibility statement, the public view, health and OpenAPI are open to all")
    void openToAll(String path, DemoSystem system) throws IOException, InterruptedException {
        assertThat(get(system, path).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(DemoSystem system, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(system.baseUri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
