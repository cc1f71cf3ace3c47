package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A relying party and a signer's browser, written as a client would write them: what the tests of the CSC API have in common. */
final class CscWalk {

    static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";
    private static final Pattern FORM_REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final TrustService service;

    CscWalk(TrustService service) {
        this.service = service;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Map<String, String> signingQuery(String userId, byte[] hash) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", RunningTrustService.CLIENT);
        query.put("redirect_uri", RunningTrustService.CALLBACK.toString());
        query.put("scope", "credential");
        query.put("state", "state & more");
        query.put("credentialID", "test-" + userId);
        query.put("numSignatures", "1");
        query.put("hashes", base64url(hash));
        query.put("hashAlgorithmOID", SHA256);
        query.put("description", "Samverkansavtal <NSPL>, RS 2025-00001");
        query.put("code_challenge", base64url(sha256(VERIFIER)));
        query.put("code_challenge_method", "S256");
        return query;
    }

    HttpResponse<String> authorize(Map<String, String> query) {
        return send(HttpRequest.newBuilder(URI.create(service.cscBaseUri() + "/oauth2/authorize?" + form(query))).build());
    }

    HttpResponse<String> answer(HttpResponse<String> page, String action, String pin) {
        return answer(page, Map.of("action", action, "pin", pin));
    }

    HttpResponse<String> answer(HttpResponse<String> page, Map<String, String> fields) {
        Matcher request = FORM_REQUEST.matcher(page.body());
        assertThat(request.find()).as(page.body()).isTrue();
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("request", request.group(1));
        return postForm("/csc/v2/oauth2/authorize", form, "");
    }

    static Map<String, String> redirected(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        String location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(RunningTrustService.CALLBACK + "?");
        return Arrays.stream(URI.create(location).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    String code(String userId, byte[] hash) {
        return redirected(answer(authorize(signingQuery(userId, hash)), "sign", RunningTrustService.PIN)).get("code");
    }

    HttpResponse<String> exchange(String code) {
        return exchange(code, Map.of("code_verifier", VERIFIER));
    }

    HttpResponse<String> exchange(String code, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", RunningTrustService.CALLBACK.toString());
        return postForm("/csc/v2/oauth2/token", form, basic());
    }

    String sad(String userId, byte[] hash) {
        return json(exchange(code(userId, hash))).getString("access_token");
    }

    String clientToken() {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "service");
        return json(postForm("/csc/v2/oauth2/token", form, basic())).getString("access_token");
    }

    HttpResponse<String> signHash(String sad, String userId, byte[] hash) {
        return post("/csc/v2/signatures/signHash", "Bearer " + clientToken(), Json.createObjectBuilder()
            .add("credentialID", "test-" + userId)
            .add("SAD", sad)
            .add("hashes", Json.createArrayBuilder().add(base64(hash)))
            .add("hashAlgorithmOID", SHA256)
            .add("signAlgo", "1.2.840.10045.4.3.2")
            .build().toString());
    }

    HttpResponse<String> post(String path, String authorization, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.baseUri() + path)).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(authorization.isEmpty() ? request.build() : request.header("Authorization", authorization).build());
    }

    HttpResponse<String> postForm(String path, Map<String, String> form, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.baseUri() + path))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form(form)));
        return send(authorization.isEmpty() ? request.build() : request.header("Authorization", authorization).build());
    }

    static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    static void refused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonObject body = Json.createReader(new StringReader(response.body())).readObject();
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getString("error_description")).isNotBlank();
    }

    static String basic() {
        return "Basic " + base64((RunningTrustService.CLIENT + ":" + RunningTrustService.SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
