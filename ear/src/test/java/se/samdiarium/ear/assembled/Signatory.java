package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

/** A region's signatory: begins a signature, confirms it with the PIN on the trust service's own page, completes it. */
final class Signatory {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]*)\"");
    private static final HttpClient BROWSER = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Api api;
    private final String pin;

    Signatory(DemoSystem system, String region) {
        Login login = system.login(Role.SIGNATORY, region);
        this.api = new Api(system.baseUri(), login);
        this.pin = login.pin().orElseThrow();
    }

    Signatory(Api api, String pin) {
        this.api = api;
        this.pin = pin;
    }

    /** A signature that waits for its completion. */
    record Confirmed(String attempt, String code) {
    }

    Api api() {
        return api;
    }

    /** Begins and confirms. */
    Confirmed confirm(String round) {
        Answer begun = api.post("rounds/" + round + "/signature", "{}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        JsonObject confirmation = begun.object();
        try {
            return new Confirmed(confirmation.getString("attempt"), code(URI.create(confirmation.getString("authorizeUri"))));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Completes what was confirmed. */
    Answer complete(Confirmed confirmed) {
        return api.post("signatures/" + confirmed.attempt(), Json.createObjectBuilder().add("code", confirmed.code()));
    }

    /** All of it. */
    JsonObject sign(String round) {
        Answer signed = complete(confirm(round));
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        return signed.object();
    }

    private String code(URI authorize) throws IOException, InterruptedException {
        String page = BROWSER.send(HttpRequest.newBuilder(authorize).build(), BodyHandlers.ofString()).body();
        Matcher request = REQUEST.matcher(page);
        assertThat(request.find()).as(page).isTrue();
        String form = "request=" + encoded(request.group(1).replace("&amp;", "&").replace("&quot;", "\"")) + "&pin=" + pin + "&action=sign";
        HttpResponse<String> answer = BROWSER.send(HttpRequest.newBuilder(URI.create(authorize.toString().replaceFirst("\\?.*", "")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        return Arrays.stream(back.getRawQuery().split("&")).filter(parameter -> parameter.startsWith("code=")).findFirst()
                .map(parameter -> URLDecoder.decode(parameter.substring("code=".length()), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(back.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
