package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.platform.Refusal;

/**
 * The remote trust service over the CSC API v2 (Cloud Signature Consortium, version 2): its answers become our words here.
 *
 * <p>Every fault of the service, a strange answer too, is the refusal {@code signing.service-unavailable}; what the signatory must confirm anew
 * is {@code signing.confirmation-refused}.
 */
@ApplicationScoped
public class CscClient {

    private static final String SHA256_OID = "2.16.840.1.101.3.4.2.1";
    private static final String ECDSA_SHA256_OID = "1.2.840.10045.4.3.2";

    private final CscSettings settings;
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    CscClient(CscSettings settings) {
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected CscClient() {
        this(null);
    }

    /**
     * The first credential of the user that may be used now.
     *
     * @throws Refusal {@code signing.no-credential, .service-unavailable}
     */
    public Credential credential(String user) {
        String bearer = token(Map.of("grant_type", "client_credentials", "scope", "service"), () -> unavailable(null, "/oauth2/token 400"));
        Supplier<Refusal> none = () -> new Refusal(Refusal.Kind.CONFLICT, "signing.no-credential", user);
        List<String> ids = send(post("/credentials/list", bearer, Json.createObjectBuilder().add("userID", user).add("onlyValid", true).build()),
                answer -> texts(answer.getJsonArray("credentialIDs")), none);
        if (ids.isEmpty()) {
            throw none.get();
        }
        CertificateChain chain = send(post("/credentials/info", bearer, Json.createObjectBuilder().add("credentialID", ids.getFirst())
                .add("certificates", "chain").add("certInfo", true).build()),
                answer -> CertificateChain.ofEncoded(texts(answer.getJsonObject("cert").getJsonArray("certificates")).stream()
                        .map(Base64.getDecoder()::decode).toList()));
        return new Credential(ids.getFirst(), chain);
    }

    /**
     * The page where the signatory confirms (section 8.4.2: scope {@code credential}), with PKCE (RFC 7636).
     *
     * @param hash SHA-256 of the data to be signed
     */
    public URI authorizeUri(String state, String credential, byte[] hash, String challenge, String description) {
        Map<String, String> query = Map.ofEntries(
                Map.entry("response_type", "code"),
                Map.entry("client_id", settings.clientId()),
                Map.entry("redirect_uri", settings.redirect().toString()),
                Map.entry("scope", "credential"),
                Map.entry("state", state),
                Map.entry("credentialID", credential),
                Map.entry("numSignatures", "1"),
                Map.entry("hashes", Base64.getUrlEncoder().withoutPadding().encodeToString(hash)),
                Map.entry("hashAlgorithmOID", SHA256_OID),
                Map.entry("code_challenge", challenge),
                Map.entry("code_challenge_method", "S256"),
                Map.entry("description", description));
        return URI.create(settings.base() + "/oauth2/authorize?" + form(query));
    }

    /** Exchanges the code for the signature activation data (SAD), good for this credential and hash only. */
    public String signatureActivationData(String code, String verifier) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", settings.redirect().toString(),
                "code_verifier", verifier), CscClient::confirmationRefused);
    }

    /** The signature value over the hash ({@code signatures/signHash}). */
    public byte[] signHash(String credential, String sad, byte[] hash) {
        return send(post("/signatures/signHash", sad, Json.createObjectBuilder()
                .add("credentialID", credential)
                .add("hashes", Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(hash)))
                .add("hashAlgorithmOID", SHA256_OID)
                .add("signAlgo", ECDSA_SHA256_OID)
                .build()), answer -> Base64.getDecoder().decode(answer.getJsonArray("signatures").getString(0)), CscClient::confirmationRefused);
    }

    private String token(Map<String, String> grant, Supplier<Refusal> invalid) {
        String basic = Base64.getEncoder().encodeToString((settings.clientId() + ":" + settings.clientSecret()).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token").header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(grant))).build(), answer -> answer.getString("access_token"), invalid);
    }

    private HttpRequest post(String path, String bearer, JsonObject body) {
        return request(path).header("Authorization", "Bearer " + bearer).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.base() + path)).timeout(settings.timeout()).header("Accept", "application/json");
    }

    private <T> T send(HttpRequest request, Function<JsonObject, T> reading) {
        return send(request, reading, () -> unavailable(null, request.uri().getPath() + " 400"));
    }

    /** The answer as read, or the refusal for a request the service finds invalid (section 10: status 400). */
    private <T> T send(HttpRequest request, Function<JsonObject, T> reading, Supplier<Refusal> invalid) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 400) {
                throw invalid.get();
            }
            if (response.statusCode() == 429) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-busy", retryAfter(response));
            }
            if (response.statusCode() != 200) {
                throw unavailable(null, request.uri().getPath() + " " + response.statusCode());
            }
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                return reading.apply(reader.readObject());
            }
        } catch (IOException | JsonException | ClassCastException | NullPointerException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // The last four: members missing, of another type, or with content that is not Base64 or X.509.
            throw unavailable(e, request.uri().getPath() + " " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e, request.uri().getPath());
        }
    }

    /** Seconds of {@code Retry-After} (RFC 9110 section 10.2.3); a date or nothing counts as a minute. */
    private static long retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,5}")).map(Long::valueOf).orElse(60L);
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    /** What the signatory confirmed is not taken any more: the code or the signature activation data is too old, used, or for something else. */
    private static Refusal confirmationRefused() {
        return new Refusal(Refusal.Kind.CONFLICT, "signing.confirmation-refused");
    }

    private static Refusal unavailable(Exception cause, String found) {
        return new Refusal(cause, Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", found);
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
