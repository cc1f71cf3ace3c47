package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A round of the host on an agreement of its own. */
record NewRound(String id, String document, byte[] agreement) {

    static final String HOST = "03";

    /** Starts one; {@code policy} may be null. */
    static NewRound inForm(DemoSystem system, String form, JsonObjectBuilder policy, String... regions) {
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, HOST));
        byte[] agreement = GeneratedFiles.pdf("Avtal " + UUID.randomUUID(), "Ett exempel: inget avtal.");
        String caseId = registrar.openCase(HOST, "Undertecknande " + UUID.randomUUID());
        String document = registrar.register(caseId, "Avtal", "avtal.pdf", agreement).getString("documentId");
        Answer started = registrar.post("rounds", order(document, form, policy, regions));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        JsonObject round = started.object();
        byte[] base = registrar.get("documents/" + round.getString("document") + "/versions/" + round.getInt("version") + "/content").body();
        return new NewRound(round.getString("id"), document, base);
    }

    static NewRound start(DemoSystem system, String... regions) {
        return inForm(system, "COUNTERPARTS", null, regions);
    }

    static JsonObjectBuilder order(String document, String form, JsonObjectBuilder policy, String... regions) {
        JsonArrayBuilder signing = Json.createArrayBuilder();
        for (String region : regions) {
            signing.add(region);
        }
        JsonObjectBuilder order = Json.createObjectBuilder().add("documentId", document).add("version", 1).add("title", "Undertecknande")
                .add("regions", signing).add("deadline", "2099-12-31").add("form", form);
        return policy == null ? order : order.add("policy", policy);
    }
}
