package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.trust.Fault;

/** Makes the demo trust service fail, and signs as its signers do on a card of their own. */
final class TrustControl {

    /** All signers of this name belong to Region Gotland; the profile of their certificate is in the user id. */
    static final String ODD_NAME = "Udda Provare";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final DemoSystem system;

    TrustControl(DemoSystem system) {
        this.system = system;
    }

    void switchOn(Fault fault) {
        send(HttpRequest.newBuilder(at("/faults/" + fault)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    void allOff() {
        send(HttpRequest.newBuilder(at("/faults/all")).DELETE());
    }

    /** Whether the slow service holds a request just now. */
    boolean holdsARequest() {
        return !"0".equals(send(HttpRequest.newBuilder(at("/waiting")).GET()).strip());
    }

    /** The certificates of a signer, DER, the signer's first. */
    List<byte[]> chain(String user) {
        return send(HttpRequest.newBuilder(at("/chain/" + user)).GET()).lines().map(Base64.getDecoder()::decode).toList();
    }

    /** ECDSA over the hash, DER. */
    byte[] sign(String user, byte[] sha256) {
        return Base64.getDecoder().decode(send(HttpRequest.newBuilder(at("/sign/" + user + "/" + HexFormat.of().formatHex(sha256)))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    /** An account with a mandate for Region Gotland, for the signer with this profile; made once for a system. */
    Signatory oddSignatory(String profile) {
        String username = "odd-" + profile;
        String password = "only-for-this-test-" + username;
        Api admin = new Api(system.baseUri(), system.logins().admin());
        int made = admin.post("accounts", Json.createObjectBuilder().add("username", username).add("displayName", ODD_NAME).add("region", "09")
                .add("roles", Json.createArrayBuilder().add("SIGNATORY")).add("password", password)).status();
        if (made == 201) {
            Answer granted = admin.post("mandates", Json.createObjectBuilder().add("username", username).add("region", "09")
                    .add("title", "Regionstyrelsens ordförande").add("source", "Reglemente § 3 (prov)").add("validFrom", "2025-01-01"));
            assertThat(granted.status()).as(granted.toString()).isBetween(200, 204);
        }
        try {
            String pin = Files.readString(system.dataFolder().resolve("secrets/odd-signers-pin")).strip();
            return new Signatory(new Api(system.baseUri(), username, password), pin);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(system.trustUri() + path);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
