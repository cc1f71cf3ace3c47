package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import java.util.stream.Collectors;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.platform.Refusal;

/**
 * The remote trust service over the CSC API v2 (Cloud Signature Consortium, version 2): its answers become our words here.
 *
 * <p>Every fault of the service, a strange answer too, is the refusal {@code signing.service-unavailable}.
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
        String bearer = token(Map.of("grant_type", "client_credentials", "scope", "service"));
        List<JsonString> ids = post("/credentials/list", bearer, Json.createObjectBuilder().add("userID", user).add("onlyValid", true).build())
                .getJsonArray("credentialIDs").getValuesAs(JsonString.class);
        if (ids.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.no-credential", user);
        }
        String id = ids.getFirst().getString();
        JsonObject info = post("/credentials/info", bearer, Json.createObjectBuilder().add("credentialID", id)
                .add("certificates", "chain").add("certInfo", true).build());
        List<byte[]> chain = info.getJsonObject("cert").getJsonArray("certificates").getValuesAs(JsonString.class).stream()
                .map(text -> Base64.getDecoder().decode(text.getString())).toList();
        return new Credential(id, CertificateChain.ofEncoded(chain));
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
                "code_verifier", verifier));
    }

    /** The signature value over the hash ({@code signatures/signHash}). */
    public byte[] signHash(String credential, String sad, byte[] hash) {
        JsonObject answer = post("/signatures/signHash", sad, Json.createObjectBuilder()
                .add("credentialID", credential)
                .add("hashes", Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(hash)))
                .add("hashAlgorithmOID", SHA256_OID)
                .add("signAlgo", ECDSA_SHA256_OID)
                .build());
        return Base64.getDecoder().decode(answer.getJsonArray("signatures").getString(0));
    }

    private String token(Map<String, String> grant) {
        String basic = Base64.getEncoder().encodeToString((settings.clientId() + ":" + settings.clientSecret()).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token").header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(grant))).build()).getString("access_token");
    }

    private JsonObject post(String path, String bearer, JsonObject body) {
        return send(request(path).header("Authorization", "Bearer " + bearer).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.base() + path)).timeout(settings.timeout()).header("Accept", "application/json");
    }

    private JsonObject send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw unavailable(null, request.uri().getPath() + " " + response.statusCode());
            }
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                return reader.readObject();
            }
        } catch (IOException | JsonException | ClassCastException e) {
            throw unavailable(e, request.uri().getPath() + " " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e, request.uri().getPath());
        }
    }

    private static Refusal unavailable(Exception cause, String found) {
        return new Refusal(cause, Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", found);
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
