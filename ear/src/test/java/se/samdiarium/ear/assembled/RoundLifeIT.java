package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** The life of a round over REST: reminded, declined, withdrawn, restarted, several signers, signed in turn. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundLifeIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";

    private DemoSystem system;
    private Api lawyer;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        lawyer = new Api(system.baseUri(), system.login(Role.LAWYER, UPPSALA));
    }

    @Test
    @DisplayName("S2.7 S2.8 S2.9 declined, asked again, withdrawn with a reason and restarted by the host's lawyer: every step is told afterwards")
    void declinedWithdrawnRestarted() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        JsonObject signed = new Signatory(system, HALLAND).sign(round.id());
        assertThat(signed.getString("state")).isEqualTo("SIGNED");
        assertThat(gotland.api().post("rounds/" + round.id() + "/refusal", "{\"reason\":\" \"}").status()).isEqualTo(422);
        JsonObject declined = gotland.api().post("rounds/" + round.id() + "/refusal", "{\"reason\":\"Beslut saknas\"}").object();
        assertThat(declined.getString("state")).isEqualTo("DECLINED");
        assertThat(gotland.api().post("rounds/" + round.id() + "/signature", "{}").object().getString("code")).isEqualTo("signing.declined");
        assertThat(lawyer.delete("rounds/" + round.id() + "/counterparts/09/refusal").object().getString("state")).isEqualTo("WAITING");
        assertThat(gotland.api().post("rounds/" + round.id() + "/withdrawal", "{\"reason\":\"Nej\"}").status()).isEqualTo(403);
        assertThat(lawyer.post("rounds/" + round.id() + "/restart", NewRound.order(round.document(), "COUNTERPARTS", null, GOTLAND)).object()
                .getString("code")).isEqualTo("signing.round-running");
        JsonObject withdrawn = lawyer.post("rounds/" + round.id() + "/withdrawal", "{\"reason\":\"Fel bilaga\"}").object();
        assertThat(withdrawn.getString("state")).isEqualTo("WITHDRAWN");
        Answer late = gotland.api().post("rounds/" + round.id() + "/signature", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.object().getString("detail")).contains("Fel bilaga");
        Answer restarted = lawyer.post("rounds/" + round.id() + "/restart", NewRound.order(round.document(), "COUNTERPARTS", null, GOTLAND));
        assertThat(restarted.status()).as(restarted.toString()).isEqualTo(201);
        assertThat(restarted.object().getString("replaces")).isEqualTo(round.id());
        assertThat(lawyer.post("rounds/" + round.id() + "/restart", NewRound.order(round.document(), "COUNTERPARTS", null, GOTLAND)).object()
                .getString("code")).isEqualTo("signing.round-restarted");
        JsonObject old = lawyer.get("rounds/" + round.id()).object();
        assertThat(old.getString("replacedBy")).isEqualTo(restarted.object().getString("id"));
        assertThat(old.getJsonArray("counterparts").getValuesAs(JsonObject.class)).extracting(part -> part.getString("state"))
                .containsExactly("WAITING", "SIGNED");
        assertThat(events(round)).containsExactly("RESTARTED", "WITHDRAWN", "ASKED_AGAIN", "DECLINED", "SIGNED", "STARTED");
        assertThat(gotland.sign(restarted.object().getString("id")).getString("qualification")).isEqualTo("QESIG");
    }

    @Test
    @DisplayName("S2.10 the host's lawyer reminds all that are waited for; each is reminded once a day, and others may not")
    void reminded() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        assertThat(new Signatory(system, GOTLAND).api().post("rounds/" + round.id() + "/reminders", "{}").status()).isEqualTo(403);
        assertThat(lawyer.post("rounds/" + round.id() + "/reminders", "{}").array()).hasSize(2);
        assertThat(lawyer.post("rounds/" + round.id() + "/reminders", "{}").array()).isEmpty();
        assertThat(events(round)).containsExactly("REMINDED", "REMINDED", "STARTED");
    }

    @Test
    @DisplayName("S2.6 S2.11 two persons in the offices asked for sign for one region, each once, the second on the first's file")
    void twoPersons() {
        NewRound round = NewRound.inForm(system, "COUNTERPARTS", policy("QESIG", false, 2), GOTLAND);
        Signatory first = new Signatory(system, GOTLAND);
        Signatory second = new TrustControl(system).oddSignatory("qualified");
        JsonObject half = first.sign(round.id());
        assertThat(half.getString("state")).isEqualTo("OPENED");
        assertThat(half.getJsonArray("signatures")).hasSize(1);
        Answer again = first.complete(first.confirm(round.id()));
        assertThat(again.object().getString("code")).isEqualTo("signing.signed-by-you");
        JsonObject whole = second.sign(round.id());
        assertThat(whole.getString("state")).isEqualTo("SIGNED");
        assertThat(whole.getJsonArray("signatures").getValuesAs(JsonObject.class)).extracting(each -> each.getString("mandate"))
                .containsExactly("Regiondirektör", "Regionstyrelsens ordförande");
        assertThat(whole.getInt("version")).isEqualTo(3);
        assertThat(new Stored(system).count("select count(*) from signature_evidence where round_id = ?", UUID.fromString(round.id()))).isEqualTo(2);
    }

    @Test
    @DisplayName("S2.6 S2.11 who has no mandate in an office the policy names cannot begin")
    void wrongOffice() {
        NewRound round = NewRound.inForm(system, "COUNTERPARTS", policy("QESIG", false, 1).add("roles", Json.createArrayBuilder()
                .add("Regionstyrelsens ordförande")), GOTLAND);
        assertThat(new Signatory(system, GOTLAND).api().post("rounds/" + round.id() + "/signature", "{}").object().getString("code"))
                .isEqualTo("signing.no-mandate");
        assertThat(new TrustControl(system).oddSignatory("qualified").sign(round.id()).getString("state")).isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("S2.15 S2.14 one file signed in turn: who prepared on a file that has got a signature meanwhile prepares again; all end in one file")
    void inTurn() {
        NewRound round = NewRound.inForm(system, "IN_TURN", null, GOTLAND, HALLAND);
        Signatory gotland = new Signatory(system, GOTLAND);
        Signatory halland = new Signatory(system, HALLAND);
        Signatory.Confirmed early = halland.confirm(round.id());
        JsonObject first = gotland.sign(round.id());
        Answer stale = halland.complete(early);
        assertThat(stale.status()).as(stale.toString()).isEqualTo(409);
        assertThat(stale.object().getString("code")).isEqualTo("signing.stale");
        JsonObject second = halland.sign(round.id());
        assertThat(second.getString("document")).isEqualTo(first.getString("document"));
        assertThat(second.getInt("version")).isEqualTo(first.getInt("version") + 1);
        assertThat(file(second)).startsWith(file(first));
        assertThat(lawyer.get("rounds/" + round.id()).object().getString("state")).isEqualTo("COMPLETE");
        assertThat(lawyer.post("rounds/" + round.id() + "/withdrawal", "{\"reason\":\"För sent\"}").object().getString("code"))
                .isEqualTo("signing.round-complete");
    }

    private byte[] file(JsonObject part) {
        return lawyer.get("documents/" + part.getString("document") + "/versions/" + part.getInt("version") + "/content").body();
    }

    private List<String> events(NewRound round) {
        return lawyer.get("rounds/" + round.id() + "/history").array().getValuesAs(JsonObject.class).stream()
                .map(event -> event.getString("what")).filter(what -> !what.equals("OPENED")).toList();
    }

    private static JsonObjectBuilder policy(String required, boolean seal, int signers) {
        return Json.createObjectBuilder().add("required", required).add("sealAllowed", seal).add("signersPerRegion", signers);
    }
}
