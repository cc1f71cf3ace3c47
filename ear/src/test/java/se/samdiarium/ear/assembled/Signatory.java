package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.PinPage;
import se.samdiarium.demo.sample.Role;

/** A region's signatory: begins a signature, confirms it with the PIN on the trust service's own page, completes it. */
final class Signatory {

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
        return new Confirmed(confirmation.getString("attempt"), PinPage.confirm(URI.create(confirmation.getString("authorizeUri")), pin));
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
}
