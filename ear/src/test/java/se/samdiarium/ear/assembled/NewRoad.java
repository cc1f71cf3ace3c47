package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.UUID;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** An agreement of the host with a text of its own. */
record NewRoad(Api host, String id, String document) {

    /** Set up, with no text yet. */
    static NewRoad begin(DemoSystem system, String... parties) {
        Api host = new Api(system.baseUri(), system.login(Role.REGISTRAR, NewRound.HOST));
        String caseId = host.openCase(NewRound.HOST, "Avtal på väg " + UUID.randomUUID());
        String document = host.register(caseId, "Avtalstext", "avtal.pdf", GeneratedFiles.pdf("Avtal " + UUID.randomUUID())).getString("documentId");
        JsonArrayBuilder regions = Json.createArrayBuilder();
        for (String party : parties) {
            regions.add(party);
        }
        Answer made = host.post("agreements", Json.createObjectBuilder().add("title", "Avtal på väg " + document.substring(0, 8))
                .add("parties", regions).add("on", "2025-01-01"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new NewRoad(host, made.object().getString("id"), document);
    }

    /** Same, its final text sent for decision. */
    static NewRoad sent(DemoSystem system, String... parties) {
        NewRoad road = begin(system, parties);
        assertThat(road.text(1, "FINAL").status()).isEqualTo(200);
        Answer sent = road.host().post(road.path("dispatch"), Json.createObjectBuilder().add("lastDay", "2099-01-31"));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return road;
    }

    /** Adds a version of the document. */
    Answer text(int version, String kind) {
        return host.post(path("texts"), Json.createObjectBuilder().add("document", document).add("version", version).add("kind", kind));
    }

    /** As the host sees it. */
    JsonObject view() {
        return host.get("agreements/" + id).object();
    }

    /** Path of an act. */
    String path(String act) {
        return "agreements/" + id + "/" + act;
    }
}
