package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** An agreement goes its whole road over REST: texts, remiss, decisions, the gate before signing, signatures, force, notice. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String SKANE = "12";
    private static final String HALLAND = "13";
    private static final String NORRBOTTEN = "25";
    private static final long PATIENCE_MILLIS = 180_000;

    private DemoSystem system;
    private Api host;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        host = registrar(UPPSALA);
    }

    @Test
    @DisplayName("G1.1 G1.2 G1.3 G1.4 G1.5 G1.6 G1.7 S2.18 the whole road: each step by what happened, the gate by decision, conditions and override")
    void theWholeRoad() throws InterruptedException {
        NewRoad road = NewRoad.begin(system, UPPSALA, GOTLAND, HALLAND, SKANE);
        assertThat(registrar(GOTLAND).get("agreements/" + road.id()).status()).as("a draft is the host's own").isEqualTo(404);
        assertThat(host.post(road.path("dispatch"), day("lastDay", "2099-01-01")).object().getString("code")).isEqualTo("agreement.not-now");
        assertThat(lawyer(GOTLAND).post(road.path("terms"), "{}").object().getString("code")).isEqualTo("agreement.host-only");
        assertThat(road.text(1, "REVISED").object().getString("code")).isEqualTo("agreement.revised-without-remiss");
        road.text(1, "REMISS");
        assertThat(host.post(road.path("remiss"), day("on", "2025-01-02").add("lastDay", "2025-01-31")).object().getString("state"))
                .isEqualTo("ON_REMISS");
        assertThat(road.text(1, "REVISED").object().getString("state")).isEqualTo("REVISED");
        assertThat(road.text(1, "FINAL").object().getString("state")).isEqualTo("FINAL");
        JsonObject sent = host.post(road.path("dispatch"), day("lastDay", "2099-01-01")).object();
        assertThat(sent.getString("state")).as(sent.toString()).isEqualTo("DECIDING");
        assertThat(registrar(GOTLAND).get("agreements/" + road.id()).object().getString("state")).isEqualTo("DECIDING");
        assertThat(registrar(NORRBOTTEN).get("agreements/" + road.id()).status()).as("no party").isEqualTo(404);
        assertThat(blockers(sent)).containsExactly("DECISIONS: 03 09 12 13");

        decide(road, GOTLAND, "YES");
        decide(road, SKANE, "YES_WITH_CONDITIONS");
        Answer started = host.post(road.path("rounds"), day("deadline", "2099-12-31").add("title", "Undertecknande på vägen"));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        String round = started.object().getString("id");
        assertThat(road.view().getString("state")).isEqualTo("SIGNING");
        new Signatory(system, GOTLAND).sign(round);
        theGate(road, round);
        host.post(road.path("overrides"), Json.createObjectBuilder().add("region", UPPSALA).add("reason", "Beslutet är fattat, protokollet kommer"));
        assertThat(host.get("rounds/" + round + "/history").array().getValuesAs(JsonObject.class)).anySatisfy(event -> {
            assertThat(event.getString("what")).isEqualTo("GATE_OVERRIDDEN");
            assertThat(event.getString("detail")).isEqualTo("Beslutet är fattat, protokollet kommer");
            assertThat(event.getString("actor")).isEqualTo("registrator.uppsala");
        });
        new Signatory(system, UPPSALA).sign(round);
        inForce(road);
    }

    /** By remote signature, by card and by file: refused, kept, told; opened by a decision, and by accepted conditions. */
    private void theGate(NewRoad road, String round) {
        Signatory halland = new Signatory(system, HALLAND);
        Answer shut = halland.api().post("rounds/" + round + "/signature", "{}");
        assertThat(shut.status()).as(shut.toString()).isEqualTo(409);
        assertThat(shut.object().getString("code")).isEqualTo("agreement.decision-missing");
        assertThat(shut.object().getString("todo")).contains("/avtal?id=" + road.id());
        String chief = system.login(Role.SIGNATORY, HALLAND).username();
        String certificate = Base64.getEncoder().encodeToString(new TrustControl(system).chain(chief).getFirst());
        Answer card = halland.api().post("rounds/" + round + "/card-signature", Json.createObjectBuilder().add("certificate", certificate)
                .add("supportedSignatureAlgorithms", Json.createArrayBuilder().add(Json.createObjectBuilder().add("cryptoAlgorithm", "ECC")
                        .add("hashFunction", "SHA-256").add("paddingScheme", "NONE"))));
        assertThat(card.object().getString("code")).as(card.toString()).isEqualTo("agreement.decision-missing");

        JsonObject told = host.get("rounds/" + round).object();
        byte[] base = host.get("documents/" + told.getString("document") + "/versions/" + told.getInt("version") + "/content").body();
        byte[] signed = new ForeignSigner(system).sign(base, chief, HALLAND);
        JsonObject kept = halland.api().upload("rounds/" + round + "/hand-ins", null, "undertecknat.pdf", signed).object();
        assertThat(kept.getString("state")).as(kept.toString()).isEqualTo("UNDETERMINED");
        assertThat(kept.getJsonArray("grounds").getJsonObject(0).getString("code")).isEqualTo("agreement.decision-missing");
        assertThat(halland.api().get("hand-ins/" + kept.getString("id") + "/content").body()).isEqualTo(signed);
        decide(road, HALLAND, "YES");
        JsonObject judged = halland.api().post("hand-ins/" + kept.getString("id") + "/retry", "{}").object();
        assertThat(judged.getString("state")).as(judged.toString()).isEqualTo("ACCEPTED");

        Signatory skane = new Signatory(system, SKANE);
        assertThat(skane.api().post("rounds/" + round + "/signature", "{}").object().getString("code")).isEqualTo("agreement.conditions-open");
        JsonObjectBuilder accept = Json.createObjectBuilder().add("region", SKANE).add("reason", "Parterna är överens");
        assertThat(registrar(SKANE).post(road.path("acceptances"), accept).status()).as("the host accepts").isEqualTo(403);
        Answer accepted = host.post(road.path("acceptances"), Json.createObjectBuilder().add("region", SKANE).add("reason", "Parterna är överens"));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        skane.sign(round);
        assertThat(new Signatory(system, UPPSALA).api().post("rounds/" + round + "/signature", "{}").object().getString("code"))
                .isEqualTo("agreement.decision-missing");
    }

    private void inForce(NewRoad road) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!road.view().getString("state").equals("IN_FORCE")) {
            assertThat(System.nanoTime()).as("still waiting: " + road.view()).isLessThan(end);
            Thread.sleep(500);
        }
        assertThat(road.view().getJsonArray("parties").getValuesAs(JsonObject.class)).extracting(party -> party.getString("standing"))
                .containsOnly("COPY");
        assertThat(registrar(GOTLAND).get("agreements/" + road.id()).object().getJsonArray("parties").getValuesAs(JsonObject.class))
                .filteredOn(party -> party.containsKey("copy")).extracting(party -> party.getString("region")).containsExactly(GOTLAND);
        host.post(road.path("terms"), Json.createObjectBuilder().add("noticeMonths", 6));
        Api gotland = registrar(GOTLAND);
        String notice = gotland.register(gotland.openCase(GOTLAND, "Uppsägning " + UUID.randomUUID()), "Uppsägning", "uppsagning.pdf",
                GeneratedFiles.pdf("Uppsägning " + UUID.randomUUID())).getString("documentId");
        LocalDate today = LocalDate.now(Clock.systemUTC()).minusDays(1);
        JsonObjectBuilder form = Json.createObjectBuilder().add("region", GOTLAND).add("document", notice).add("on", today.toString());
        assertThat(gotland.post(road.path("notices"), Json.createObjectBuilder(form.build()).add("effective", today.plusMonths(3).toString()))
                .object().getString("code")).isEqualTo("agreement.notice-too-short");
        assertThat(registrar(HALLAND).post(road.path("notices"), Json.createObjectBuilder().add("region", GOTLAND).add("document", notice)
                .add("on", today.toString()).add("effective", today.plusMonths(7).toString())).object().getString("code"))
                .isEqualTo("agreement.not-your-region");
        Answer given = gotland.post(road.path("notices"), Json.createObjectBuilder().add("region", GOTLAND).add("document", notice)
                .add("on", today.toString()).add("effective", today.plusMonths(7).toString()));
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(given.object().getString("state")).isEqualTo("IN_FORCE");
    }

    @Test
    @DisplayName("F1.1 F1.6 F1.7 a region records its own decision with its minutes extract, which all parties then read; others neither, nor for it")
    void recordedAndShared() {
        NewRoad road = NewRoad.sent(system, UPPSALA, GOTLAND, HALLAND);
        Api gotland = registrar(GOTLAND);
        Answer planned = gotland.post("decisions/plans", about(road, GOTLAND).add("body", board()).add("meeting", "2099-05-20"));
        assertThat(planned.status()).as(planned.toString()).isEqualTo(200);
        assertThat(standing(road, GOTLAND)).isEqualTo("PLANNED");
        assertThat(registrar(HALLAND).post("decisions", about(road, GOTLAND).add("facts", facts("YES"))).object().getString("code"))
                .isEqualTo("decision.not-your-region");
        assertThat(new Api(system.baseUri(), system.login(Role.SIGNATORY, GOTLAND)).post("decisions", about(road, GOTLAND).add("facts", facts("YES")))
                .status()).isEqualTo(403);
        assertThat(registrar(NORRBOTTEN).get("decisions?document=" + road.document() + "&version=1").status()).isEqualTo(404);

        String file = gotland.upload("received", null, "utdrag.pdf", GeneratedFiles.pdf("Protokollsutdrag " + UUID.randomUUID())).object()
                .getString("id");
        String into = gotland.openCase(GOTLAND, "Samverkansavtal " + UUID.randomUUID());
        JsonObjectBuilder minutes = Json.createObjectBuilder().add("file", file).add("into", into).add("notSecurityClassified", true);
        Answer made = gotland.post("decisions", about(road, GOTLAND).add("facts", facts("YES")).add("minutes", minutes));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonObject decision = made.object();
        assertThat(decision.getString("id")).as("the plan became the record").isEqualTo(planned.object().getString("id"));
        assertThat(decision.getJsonObject("minutes").getString("number")).isNotBlank();
        assertThat(decision.getJsonObject("force").getString("from")).isEqualTo("2025-07-01");
        String extract = decision.getJsonObject("minutes").getString("document");
        assertThat(registrar(HALLAND).get("documents/" + extract).status()).isEqualTo(200);
        assertThat(registrar(HALLAND).get("decisions/" + decision.getString("id")).status()).isEqualTo(200);
        assertThat(registrar(NORRBOTTEN).get("documents/" + extract).status()).isEqualTo(404);
        assertThat(registrar(NORRBOTTEN).get("decisions/" + decision.getString("id")).status()).isEqualTo(404);

        assertThat(host.post("decisions", about(road, HALLAND).add("facts", facts("YES"))).object().getString("code"))
                .isEqualTo("decision.source-missing");
        assertThat(host.post("decisions", about(road, HALLAND).add("facts", facts("YES").add("source", "Mejl från Halland 2025-06-12"))).status())
                .isEqualTo(201);
        Answer bare = registrar(HALLAND).post("decisions", about(road, HALLAND).add("facts", facts("YES"))
                .add("minutes", Json.createObjectBuilder().add("document", extract)));
        assertThat(bare.object().getString("code")).as("another region's extract").isEqualTo("decision.minutes-not-registered");
    }

    @Test
    @DisplayName("F1.5 a correction leaves before, after, who, when and why; an annulled decision shuts the gate; neither can be deleted")
    void correctedAndAnnulled() {
        NewRoad road = NewRoad.sent(system, UPPSALA, GOTLAND);
        JsonObject decision = decide(road, GOTLAND, "YES");
        String path = "decisions/" + decision.getString("id");
        Api gotland = registrar(GOTLAND);
        JsonObjectBuilder right = Json.createObjectBuilder().add("facts", facts("YES").add("paragraph", "99")).add("reason", "Fel paragraf")
                .add("revision", decision.getInt("revision"));
        JsonObject corrected = gotland.post(path + "/corrections", right).object();
        assertThat(corrected.getJsonArray("changes").getValuesAs(JsonObject.class)).singleElement().satisfies(change -> {
            assertThat(change.getString("field")).isEqualTo("paragraph");
            assertThat(change.getString("before")).isEqualTo("12");
            assertThat(change.getString("after")).isEqualTo("99");
            assertThat(change.getString("by")).isEqualTo("registrator.gotland");
            assertThat(change.getString("reason")).isEqualTo("Fel paragraf");
        });
        JsonObjectBuilder late = Json.createObjectBuilder().add("reason", "Upphävt").add("revision", decision.getInt("revision"));
        assertThat(gotland.post(path + "/annulment", late).status()).isEqualTo(409);
        assertThat(standing(road, GOTLAND)).isEqualTo("DECIDED");
        Answer gone = gotland.post(path + "/annulment", Json.createObjectBuilder().add("reason", "Upphävt").add("revision",
                corrected.getInt("revision")));
        assertThat(gone.object().getJsonObject("annulled").getString("reason")).isEqualTo("Upphävt");
        assertThat(standing(road, GOTLAND)).isEqualTo("UNDECIDED");
        assertThat(new Stored(system).count("select count(*) from decision where id = ?", UUID.fromString(decision.getString("id")))).isEqualTo(1);
        for (String table : List.of("decision", "decision_change", "agreement_event")) {
            assertThat(refused(table)).as(table).isTrue();
        }
    }

    private boolean refused(String table) {
        try {
            new Stored(system).rows("with gone as (delete from " + table + " returning 1) select count(*) from gone");
            return false;
        } catch (RuntimeException | AssertionError e) {
            return e.getCause() instanceof SQLException;
        }
    }

    @Test
    @DisplayName("G1.5 S2.9 an override stands in the history of every running round, with its own who, when and why, however the round was started")
    void overrideIsAlwaysTold() {
        NewRoad road = NewRoad.sent(system, GOTLAND, HALLAND, SKANE);
        JsonObject early = override(lawyer(UPPSALA), road, GOTLAND, "Beslutas per capsulam");
        String fromRoad = started(host.post(road.path("rounds"), day("deadline", "2099-12-31").add("title", "Från vägen")));
        String fromDocument = started(host.post("rounds", NewRound.order(road.document(), "COUNTERPARTS", null, GOTLAND, HALLAND)));
        host.post("rounds/" + fromRoad + "/withdrawal", "{\"reason\":\"Fel dag\"}");
        String again = started(host.post("rounds/" + fromRoad + "/restart", NewRound.order(road.document(), "COUNTERPARTS", null, GOTLAND, HALLAND)));
        JsonObject late = override(host, road, HALLAND, "Protokollet dröjer");
        assertThat(told(fromRoad)).containsExactly(early);
        assertThat(told(fromDocument)).containsExactly(late, early);
        assertThat(told(again)).containsExactly(late, early);
        assertThat(early.getString("actor")).isEqualTo("jurist.uppsala");
        override(host, road, SKANE, "Fattas i morgon");
        assertThat(told(again)).as("Skåne is not asked in these rounds").containsExactly(late, early);
        assertThat(registrar(GOTLAND).get("rounds/" + again + "/history").array().getValuesAs(JsonObject.class)).contains(early);
    }

    /** As the round's history is to tell it. */
    private JsonObject override(Api by, NewRoad road, String region, String reason) {
        Answer answer = by.post(road.path("overrides"), Json.createObjectBuilder().add("region", region).add("reason", reason));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject override = road.view().getJsonArray("parties").getValuesAs(JsonObject.class).stream()
                .filter(party -> party.getString("region").equals(region)).findFirst().orElseThrow().getJsonObject("override");
        return Json.createObjectBuilder().add("actor", override.getString("by")).add("at", override.getString("at"))
                .add("detail", reason).add("region", region).add("what", "GATE_OVERRIDDEN").build();
    }

    private List<JsonObject> told(String round) {
        return host.get("rounds/" + round + "/history").array().getValuesAs(JsonObject.class).stream()
                .filter(event -> event.getString("what").equals("GATE_OVERRIDDEN")).toList();
    }

    private static String started(Answer round) {
        assertThat(round.status()).as(round.toString()).isEqualTo(201);
        return round.object().getString("id");
    }

    @Test
    @DisplayName("G1.2 G1.5 the sample agreement waits for two regions: one has planned its meeting and cannot sign, and is told why")
    void theSample() {
        JsonObject sample = host.get("agreements").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("title").contains("NSPL")).findFirst().orElseThrow();
        assertThat(sample.getString("state")).isEqualTo("SIGNING");
        assertThat(sample.getJsonArray("parties")).hasSize(21);
        assertThat(blockers(sample)).contains("DECISIONS: 22 23");
        Answer shut = new Signatory(system, "23").api().post("rounds/" + sample.getString("round") + "/signature", "{}");
        assertThat(shut.object().getString("code")).isEqualTo("agreement.decision-missing");
    }

    private JsonObject decide(NewRoad road, String region, String outcome) {
        JsonObjectBuilder facts = facts(outcome);
        Answer made = registrar(region).post("decisions", about(road, region).add("facts", outcome.equals("YES_WITH_CONDITIONS")
                ? facts.add("conditions", "Kostnadstak") : facts));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.object();
    }

    private static JsonObjectBuilder about(NewRoad road, String region) {
        return Json.createObjectBuilder().add("document", road.document()).add("version", 1).add("region", region);
    }

    /** Announced on Monday 2025-06-09: three weeks end on Monday 2025-06-30. */
    private static JsonObjectBuilder facts(String outcome) {
        return Json.createObjectBuilder().add("body", board()).add("decidedOn", "2025-05-27").add("paragraph", "§ 12").add("outcome", outcome)
                .add("adjustedOn", "2025-06-08").add("announcedOn", "2025-06-09");
    }

    private static JsonObjectBuilder board() {
        return Json.createObjectBuilder().add("kind", "REGIONSTYRELSE").add("name", "Regionstyrelsen");
    }

    private static JsonObjectBuilder day(String name, String day) {
        return Json.createObjectBuilder().add(name, day);
    }

    private static String standing(NewRoad road, String region) {
        return road.view().getJsonArray("parties").getValuesAs(JsonObject.class).stream()
                .filter(party -> party.getString("region").equals(region)).findFirst().orElseThrow().getString("standing");
    }

    private static List<String> blockers(JsonObject agreement) {
        return agreement.getJsonArray("blockers").getValuesAs(JsonObject.class).stream().map(each -> each.getString("what") + ": "
                + String.join(" ", each.getJsonArray("regions").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString).toList())).toList();
    }

    private Api registrar(String region) {
        return new Api(system.baseUri(), system.login(Role.REGISTRAR, region));
    }

    private Api lawyer(String region) {
        return new Api(system.baseUri(), system.login(Role.LAWYER, region));
    }
}
