package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.trust.Fault;

/** Files signed by another program and handed in: accepted, rejected for exactly what is wrong, or judged anew. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandInIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";

    private DemoSystem system;
    private ForeignSigner foreign;
    private TrustControl trust;
    private Api host;
    private Signatory gotland;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        foreign = new ForeignSigner(system);
        trust = new TrustControl(system);
        host = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        gotland = new Signatory(system, GOTLAND);
        trust.oddSignatory("qualified");
    }

    @AfterEach
    void allOff() {
        trust.allOff();
    }

    @Test
    @DisplayName("S2.12 S2.11 a counterpart signed elsewhere is accepted, registered, and rests on the mandate of the person in the certificate")
    void accepted() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        byte[] signed = foreign.sign(round.agreement(), username(GOTLAND), GOTLAND);
        JsonObject said = handIn(gotland.api(), round, "", signed);
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("ACCEPTED");
        JsonObject part = part(round, GOTLAND);
        assertThat(part.getString("state")).isEqualTo("SIGNED");
        assertThat(part.getJsonArray("signatures").getJsonObject(0).getString("mandate")).isEqualTo("Regiondirektör");
        assertThat(part.getJsonArray("signatures").getJsonObject(0).getString("channel")).isEqualTo("UPLOAD");
        assertThat(host.get("documents/" + part.getString("document") + "/versions/2/content").body()).isEqualTo(signed);
        assertThat(new Stored(system).count("select count(*) from diary_entry where document_id = ?", UUID.fromString(part.getString("document"))))
                .isEqualTo(1);
        Answer twice = gotland.api().upload("rounds/" + round.id() + "/hand-ins", null, "igen.pdf", signed);
        assertThat(twice.object().getString("code")).isEqualTo("signing.already-signed");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"odd-without-qscd, signing.level-too-low", "odd-not-qualified, signing.level-too-low", "odd-seal, signing.seal-not-allowed",
        "odd-revoked, signing.signature-revoked", "odd-expired, signing.signature-expired", "direktor.halland, signing.other-region"})
    @DisplayName("S2.12 S2.6 a certificate that falls short, or is another region's, is told exactly; the file is kept as it came")
    void rejected(String signer, String ground) {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        byte[] signed = foreign.sign(round.agreement(), signer, GOTLAND);
        JsonObject said = handIn(gotland.api(), round, "", signed);
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("REJECTED");
        assertThat(said.getJsonArray("grounds").getValuesAs(JsonObject.class)).extracting(each -> each.getString("code")).contains(ground);
        assertThat(said.getJsonArray("grounds").getJsonObject(0).getString("todo")).isNotBlank();
        assertThat(gotland.api().get("hand-ins/" + said.getString("id") + "/content").body()).isEqualTo(signed);
        assertThat(part(round, GOTLAND).getString("state")).isEqualTo("REJECTED");
        assertThat(new Signatory(system, HALLAND).api().get("hand-ins/" + said.getString("id")).status()).isEqualTo(404);
        assertThat(gotland.sign(round.id()).getString("state")).as("the region can still sign").isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("S2.12 another text, an unsigned file, a changed byte, no PDF at all: each has a ground of its own")
    void notTheFile() {
        NewRound round = NewRound.start(system, GOTLAND);
        byte[] other = foreign.sign(GeneratedFiles.pdf("Ett annat avtal"), username(GOTLAND), GOTLAND);
        assertThat(ground(handIn(gotland.api(), round, "", other))).isEqualTo("signing.other-text");
        assertThat(ground(handIn(gotland.api(), round, "", round.agreement()))).isIn("signing.no-signature", "signing.changed");
        assertThat(ground(handIn(gotland.api(), round, "", GeneratedFiles.txt("Nej")))).startsWith("signing.");
        byte[] trailing = foreign.sign(round.agreement(), username(GOTLAND), GOTLAND);
        byte[] changed = java.util.Arrays.copyOf(trailing, trailing.length + 3);
        assertThat(ground(handIn(gotland.api(), round, "", changed))).isEqualTo("signing.changed");
        assertThat(part(round, GOTLAND).getString("state")).isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("S2.12 S2.16 while the issuer does not answer nothing is said, neither valid nor invalid; tried again it is accepted")
    void undetermined() {
        NewRound round = NewRound.start(system, GOTLAND);
        byte[] signed = foreign.sign(round.agreement(), username(GOTLAND), GOTLAND);
        trust.switchOn(Fault.OCSP_DOWN);
        JsonObject said = handIn(gotland.api(), round, "", signed);
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("UNDETERMINED");
        assertThat(said.getString("retryAt")).isNotBlank();
        assertThat(part(round, GOTLAND).getString("state")).isEqualTo("WAITING");
        trust.allOff();
        JsonObject again = gotland.api().post("hand-ins/" + said.getString("id") + "/retry", "{}").object();
        assertThat(again.getString("state")).as(again.toString()).isEqualTo("ACCEPTED");
        assertThat(part(round, GOTLAND).getString("state")).isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("S2.13 S2.12 a file in the host's inbox proposes itself, and is handed in for the region its certificate names")
    void fromTheInbox() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        byte[] signed = foreign.sign(round.agreement(), username(HALLAND), HALLAND);
        String received = host.upload("received", null, "undertecknat.pdf", signed).object().getString("id");
        host.upload("received", null, "annat.pdf", GeneratedFiles.pdf("Något annat " + UUID.randomUUID()));
        assertThat(host.get("counterpart-proposals").array().getValuesAs(JsonObject.class).stream()
                .filter(match -> match.getString("round").equals(round.id())).map(match -> match.getString("file"))).containsExactly(received);
        JsonObjectBuilder form = Json.createObjectBuilder().add("received", received);
        JsonObject said = host.post("rounds/" + round.id() + "/hand-ins/from-inbox", form).object();
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("ACCEPTED");
        assertThat(said.getString("region")).isEqualTo(HALLAND);
        assertThat(part(round, HALLAND).getJsonArray("signatures").getJsonObject(0).getString("channel")).isEqualTo("INBOX");
        assertThat(host.get("received/" + received).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("S2.12 S2.13 containers (ASiC-E) signed elsewhere are accepted: on the page, and from the inbox, where one proposes itself")
    void containers() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        byte[] gotlands = foreign.container(round.agreement(), username(GOTLAND));
        Answer answer = gotland.api().upload("rounds/" + round.id() + "/hand-ins", null, "undertecknat.asice", gotlands);
        assertThat(answer.object().getString("state")).as(answer.toString()).isEqualTo("ACCEPTED");
        String received = host.upload("received", null, "halland.asice", foreign.container(round.agreement(), username(HALLAND))).object()
                .getString("id");
        String other = host.upload("received", null, "annat.asice", foreign.container(GeneratedFiles.pdf("Annat " + UUID.randomUUID()),
                username(HALLAND))).object().getString("id");
        assertThat(host.get("counterpart-proposals").array().getValuesAs(JsonObject.class).stream().map(match -> match.getString("file")))
                .contains(received).doesNotContain(other);
        JsonObject said = host.post("rounds/" + round.id() + "/hand-ins/from-inbox", Json.createObjectBuilder().add("received", received)).object();
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("ACCEPTED");
        assertThat(part(round, HALLAND).getString("qualification")).isEqualTo("QESIG");
        assertThat(part(round, GOTLAND).getString("level")).startsWith("XAdES");
    }

    @Test
    @DisplayName("S2.6 S2.12 where the policy accepts a seal, the region's seal does")
    void sealed() {
        NewRound round = NewRound.inForm(system, "COUNTERPARTS", Json.createObjectBuilder().add("sealAllowed", true), GOTLAND);
        JsonObject said = handIn(gotland.api(), round, "", foreign.sign(round.agreement(), "odd-seal", GOTLAND));
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("ACCEPTED");
        assertThat(part(round, GOTLAND).getString("qualification")).isEqualTo("QESEAL");
    }

    private JsonObject handIn(Api api, NewRound round, String query, byte[] file) {
        Answer answer = api.upload("rounds/" + round.id() + "/hand-ins" + query, null, "undertecknat åäö.pdf", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object();
    }

    private static String ground(JsonObject said) {
        assertThat(said.getString("state")).as(said.toString()).isEqualTo("REJECTED");
        return said.getJsonArray("grounds").getJsonObject(0).getString("code");
    }

    private JsonObject part(NewRound round, String region) {
        return host.get("rounds/" + round.id()).object().getJsonArray("counterparts").getValuesAs(JsonObject.class).stream()
                .filter(part -> part.getString("region").equals(region)).findFirst().orElseThrow();
    }

    private String username(String region) {
        return system.login(Role.SIGNATORY, region).username();
    }
}
