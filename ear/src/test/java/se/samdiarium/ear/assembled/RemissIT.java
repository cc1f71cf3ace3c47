package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samdiarium.ear.assembled.Remisser.answer;
import static se.samdiarium.ear.assembled.Remisser.comment;
import static se.samdiarium.ear.assembled.Remisser.consultee;
import static se.samdiarium.ear.assembled.Remisser.day;
import static se.samdiarium.ear.assembled.Remisser.keepFile;
import static se.samdiarium.ear.assembled.Remisser.points;
import static se.samdiarium.ear.assembled.Remisser.wish;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Logins;
import se.samdiarium.demo.sample.Role;

/** A remiss from draft to registered compilation, by REST. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemissIT {

    private static final String UPPSALA = Remisser.UPPSALA;
    private static final String GOTLAND = Remisser.GOTLAND;
    private static final String SKANE = "12";
    private static final String HALLAND = "13";
    private static final String JONKOPING = "06";
    private static final List<String> REGIONS = List.of(UPPSALA, GOTLAND, SKANE, HALLAND, JONKOPING);

    private DemoSystem system;
    private Remisser remisser;
    private Stored stored;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        remisser = new Remisser(system);
    }

    @Test
    @DisplayName("Q1.1 a remiss is seen by the host only until it is sent, then by those asked; its letter is in the diary")
    void sentOnce() {
        Api lawyer = remisser.api(Role.LAWYER, UPPSALA);
        String text = remisser.text("sentOnce");
        Answer made = lawyer.post("consultations", wish(text, 10, GOTLAND, SKANE).add("others", Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "SKR").add("email", "remiss@skr.example"))));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String id = made.object().getString("id");
        assertThat(remisser.api(Role.LAWYER, GOTLAND).get("consultations/" + id).status()).isEqualTo(404);
        JsonObject preview = lawyer.get("consultations/" + id + "/preview").object();
        assertThat(preview.getString("recipient")).isEqualTo("2 regioner och SKR enligt sändlista");
        assertThat(remisser.api(Role.LAWYER, GOTLAND).post("consultations", wish(text, 10, SKANE)).status()).isEqualTo(403);
        assertThat(lawyer.post("consultations/" + id + "/dispatch", "{\"notSecurityClassified\":false}").status()).isEqualTo(422);
        Answer sent = lawyer.post("consultations/" + id + "/dispatch", "{\"notSecurityClassified\":true}");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        String letter = sent.object().getJsonObject("sent").getString("document");
        assertThat(stored.rows("select direction, type_code, correspondent from diary_entry where document_id = ?", UUID.fromString(letter))
                .getFirst()).containsExactly("OUTGOING", "REMISSMISSIV", "2 regioner och SKR enligt sändlista");
        assertThat(lawyer.post("consultations/" + id + "/dispatch", "{\"notSecurityClassified\":true}").status()).isEqualTo(409);
        Api gotland = remisser.api(Role.REGISTRAR, GOTLAND);
        assertThat(gotland.get("consultations/" + id).object().getJsonArray("consultees")).hasSize(1);
        assertThat(gotland.get("documents/" + letter).status()).isEqualTo(200);
        assertThat(gotland.get("documents/" + text).status()).isEqualTo(200);
        assertThat(remisser.api(Role.LAWYER, HALLAND).get("consultations/" + id).status()).isEqualTo(404);
        assertThat(remisser.api(Role.LAWYER, HALLAND).get("documents/" + letter).status()).isEqualTo(404);
        assertThat(stored.rows("select count(*) from audit_event where action = 'consultation.sent' and outcome = 'DONE' and subject = ?",
                "consultation " + id).getFirst().getFirst()).isEqualTo(1L);
    }

    @Test
    @DisplayName("Q1.2 Q1.3 Q1.4 those who are silent are reminded once a day, one gets more time with its trace, and a late answer is marked late")
    void remindedExtendedLate() {
        String id = remisser.sent("remindedExtendedLate", 5, GOTLAND, SKANE, HALLAND);
        Api lawyer = remisser.api(Role.LAWYER, UPPSALA);
        remisser.handIn(id, SKANE, "ABSTAINS", "");
        assertThat(lawyer.post("consultations/" + id + "/reminders", "{}").array()).hasSize(2);
        assertThat(lawyer.post("consultations/" + id + "/reminders", "{}").array()).isEmpty();
        String gotland = consultee(lawyer, id, GOTLAND).getString("id");
        String extension = "consultations/" + id + "/consultees/" + gotland + "/extension";
        assertThat(lawyer.post(extension, "{\"until\":\"" + day(2) + "\",\"reason\":\"Möte\"}").status()).isEqualTo(422);
        assertThat(lawyer.post(extension, "{\"until\":\"" + day(20) + "\",\"reason\":\" \"}").status()).isEqualTo(422);
        Answer extended = lawyer.post(extension, "{\"until\":\"" + day(20) + "\",\"reason\":\"Styrelsen möts senare\"}");
        assertThat(extended.status()).as(extended.toString()).isEqualTo(200);
        JsonObject own = remisser.api(Role.LAWYER, GOTLAND).get("consultations/" + id).object().getJsonArray("consultees").getJsonObject(0);
        assertThat(own.getJsonObject("time").getString("extendedTo")).isEqualTo(day(20).toString());
        assertThat(own.getJsonArray("events").getJsonObject(0).getString("reason")).isEqualTo("Styrelsen möts senare");
        assertThat(remisser.api(Role.LAWYER, GOTLAND).post(extension, "{\"until\":\"" + day(30) + "\",\"reason\":\"Mer\"}").status()).isEqualTo(403);
        remisser.makeLate(id);
        remisser.handIn(id, HALLAND, "NO_COMMENTS", "");
        remisser.handIn(id, GOTLAND, "SUPPORTS", "");
        assertThat(consultee(lawyer, id, HALLAND).getJsonArray("answers").getJsonObject(0).getBoolean("late")).isTrue();
        assertThat(consultee(lawyer, id, GOTLAND).getJsonArray("answers").getJsonObject(0).getBoolean("late")).isFalse();
    }

    @Test
    @DisplayName("Q2.1 what a region writes is read by its own writers and by nobody else, no auditor either, in no state, not by search")
    void privateUntilHandedIn() {
        String word = Words.unique();
        String id = remisser.sent("privateUntilHandedIn", 5, GOTLAND, SKANE, UPPSALA);
        Api writer = remisser.api(Role.LAWYER, GOTLAND);
        Answer saved = writer.put("consultations/" + id + "/working-answer", answer("OPPOSES", "Hemlighetsfull " + word, comment("1", word)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        byte[] file = GeneratedFiles.txt("Filen om " + word);
        assertThat(writer.upload("consultations/" + id + "/working-answer/file", null, word + ".txt", file).status()).isEqualTo(200);
        List<Reader> readers = readers();
        requirePrivate(id, word, readers);
        remisser.api(Role.LAWYER, UPPSALA).post("consultations/" + id + "/closing", "{}");
        requirePrivate(id, word, readers);
        assertThat(writer.post("consultations/" + id + "/working-answer/hand-in", remisser.handInForm(GOTLAND)).status()).isEqualTo(409);
        assertThat(writer.get("consultations/" + id + "/working-answer").text()).contains(word);
    }

    private void requirePrivate(String id, String word, List<Reader> readers) {
        String sha256 = stored.rows("select sha256 from working_answer w join consultee e on e.id = w.consultee_id where e.consultation_id = ?",
                UUID.fromString(id)).getFirst().getFirst().toString();
        for (Reader reader : readers) {
            boolean own = reader.region().equals(GOTLAND) && reader.writes();
            for (String path : List.of("working-answer", "working-answer/file", "working-answer/remissvar.pdf", "working-answer/remissvar.docx")) {
                int status = reader.api().get("consultations/" + id + "/" + path).status();
                boolean openTo = own || List.of(UPPSALA, SKANE).contains(reader.region()) && reader.writes() && !path.endsWith("file");
                assertThat(status == 200).as("%s %s: %d", reader, path, status).isEqualTo(openTo);
            }
            for (String path : List.of("consultations/" + id, "consultations", "consultations/" + id + "/working-answer", "consultations/" + id
                    + "/compilation", "consultations/" + id + "/text", "received", "cases", "diary", "diary?format=csv&days=30", "calendar", "memos",
                    "audit/verifications")) {
                assertThat(reader.api().get(path).text().contains(word)).as(reader + " " + path).isEqualTo(own && path.endsWith("/working-answer"));
            }
            Answer found = reader.api().get("search?q=" + word);
            assertThat(found.status() != 200 || found.object().getJsonArray("hits").isEmpty()).as(reader + " searches").isTrue();
            if (!reader.writes()) {
                Answer written = reader.api().put("consultations/" + id + "/working-answer", answer("SUPPORTS", "Inte min"));
                assertThat(written.status()).as(reader + " writes").isIn(403, 404);
            }
        }
        assertThat(stored.count("select count(*) from audit_event a where cast(a as text) like ?", "%" + word + "%")).isZero();
        assertThat(stored.count("select count(*) from document_version where sha256 = ?", sha256)).isZero();
    }

    /**
     * Somebody with a log-in.
     *
     * @param region of the person; empty: none
     * @param writes whether the person writes the answers of that region; other regions that are asked have working areas of their own, empty ones
     */
    private record Reader(String name, String region, boolean writes, Api api) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every role, auditors too, in every region; and the auditor and the administrator of none. */
    private List<Reader> readers() {
        List<Reader> all = new ArrayList<>();
        for (String region : REGIONS) {
            for (Role role : Role.values()) {
                all.add(new Reader(role + " " + region, region, role != Role.SIGNATORY, remisser.api(role, region)));
            }
            all.add(new Reader("AUDITOR " + region, region, false, auditor(region)));
        }
        all.add(new Reader("AUDITOR", "", false, new Api(system.baseUri(), system.logins().of(Logins.AUDITOR))));
        all.add(new Reader("ADMINISTRATOR", "", false, new Api(system.baseUri(), system.logins().admin())));
        return all;
    }

    private Api auditor(String region) {
        String name = "revisor-" + region + "-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        Answer made = new Api(system.baseUri(), system.logins().admin()).post("accounts", Json.createObjectBuilder().add("username", name)
                .add("displayName", "Rut Revisor").add("region", region).add("roles", Json.createArrayBuilder().add("AUDITOR"))
                .add("password", password));
        assertThat(made.status()).as(made.toString()).isLessThan(300);
        return new Api(system.baseUri(), name, password);
    }

    @Test
    @DisplayName("Q2.2 a saving that meets another's is answered with 412, and nothing is overwritten")
    void optimistic() {
        String id = remisser.sent("optimistic", 5, GOTLAND);
        Api lawyer = remisser.api(Role.LAWYER, GOTLAND);
        String path = "consultations/" + id + "/working-answer";
        assertThat(lawyer.get(path).etag()).isEqualTo("\"0\"");
        assertThat(put(lawyer, path, answer("SUPPORTS", "Först"), "\"0\"").status()).isEqualTo(200);
        Answer late = put(remisser.api(Role.REGISTRAR, GOTLAND), path, answer("OPPOSES", "Sedan"), "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.object().getString("code")).isEqualTo("consultation.answer-changed");
        assertThat(lawyer.get(path).object().getString("text")).isEqualTo("Först");
        assertThat(put(lawyer, path, answer("NOT_ANSWERED", ""), "\"1\"").status()).isEqualTo(422);
    }

    private Answer put(Api api, String path, JsonObjectBuilder body, String match) {
        return api.putIf(path, body.build().toString(), match);
    }

    @Test
    @DisplayName("Q2.3 Q2.4 Q2.6 a handed-in answer stands in both diaries with the same bytes; a supplement is one more, and what was done stays")
    void handedInAndSupplemented() {
        String word = Words.unique();
        String id = remisser.sent("handedInAndSupplemented", 5, GOTLAND, SKANE);
        Api writer = remisser.api(Role.LAWYER, GOTLAND);
        String first = UUID.randomUUID().toString();
        writer.put("consultations/" + id + "/working-answer", answer("SUPPORTS_WITH_COMMENTS", "Vi tillstyrker " + word,
                comment("2", "Taket saknas " + word).add("id", first)));
        assertThat(writer.post("consultations/" + id + "/working-answer/hand-in", "{}").status()).isEqualTo(422);
        Answer handed = writer.post("consultations/" + id + "/working-answer/hand-in", remisser.handInForm(GOTLAND));
        assertThat(handed.status()).as(handed.toString()).isEqualTo(200);
        Api host = remisser.api(Role.LAWYER, UPPSALA);
        JsonObject answer = consultee(host, id, GOTLAND).getJsonArray("answers").getJsonObject(0);
        String document = answer.getString("document");
        List<List<Object>> entries = stored.rows("select region_code, direction, responsible, sha256 from diary_entry where document_id = ? "
                + "order by region_code", UUID.fromString(document));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).subList(0, 3)).containsExactly("03", "INCOMING", false);
        assertThat(entries.get(1).subList(0, 3)).containsExactly("09", "OUTGOING", true);
        assertThat(entries.get(0).get(3)).isEqualTo(entries.get(1).get(3));
        byte[] pdf = host.get("documents/" + document + "/versions/1/content").body();
        assertThat(Stored.sha256(pdf)).isEqualTo(entries.getFirst().get(3));
        keepFile("remissvar.pdf", pdf);
        keepFile("remissvar.docx", writer.get("consultations/" + id + "/working-answer/remissvar.docx").body());
        assertThat(writer.find(word)).contains(document);
        assertThat(host.find(word)).contains(document);
        assertThat(writer.find("ställning:\"tillstyrker med synpunkter\" " + word)).contains(document);
        assertThat(writer.find("ställning:avstyrker " + word)).isEmpty();
        assertThat(remisser.api(Role.LAWYER, SKANE).find(word)).isEmpty();
        String comment = points(host, id).getFirst().getJsonArray("comments").getJsonObject(0).getString("id");
        assertThat(host.put("consultations/" + id + "/compilation/treatments", Json.createObjectBuilder().add("comment", comment)
                .add("kind", "HEEDED").add("reason", "Ett tak införs.")).status()).isEqualTo(200);
        writer.put("consultations/" + id + "/working-answer", answer("OPPOSES_PARTLY", "Vi avstyrker delvis", comment("2", "Taket saknas " + word)
                .add("id", first), comment("1", "Mer bakgrund")));
        assertThat(writer.post("consultations/" + id + "/working-answer/hand-in", remisser.handInForm(GOTLAND)).status()).isEqualTo(200);
        assertThat(consultee(host, id, GOTLAND).getJsonArray("answers")).hasSize(2);
        assertThat(host.get("documents/" + document).status()).isEqualTo(200);
        assertThat(points(host, id)).extracting(point -> point.containsKey("treatment")).containsExactly(false, true);
    }

    @Test
    @DisplayName("Q2.5 an answer by mail and one from somebody who was not asked are attached by their entries, once")
    void attached() {
        String word = Words.unique();
        String id = remisser.sent("attached", 5, GOTLAND);
        Api registrar = remisser.api(Role.REGISTRAR, UPPSALA);
        JsonObject view = registrar.get("consultations/" + id).object();
        String caseId = stored.rows("select case_id from diary_entry where document_id = ? and responsible",
                UUID.fromString(view.getJsonObject("text").getString("document"))).getFirst().getFirst().toString();
        String mailed = registrar.register(caseId, "Svar med e-post", "svar.txt", GeneratedFiles.txt("Svar " + word)).getString("id");
        assertThat(registrar.find("ställning:avstyrker " + word)).isEmpty();
        String paper = registrar.register(caseId, "Brev", "brev.txt", GeneratedFiles.txt("Brev " + UUID.randomUUID())).getString("id");
        JsonObjectBuilder form = Json.createObjectBuilder().add("entry", mailed).add("consultee", consultee(registrar, id, GOTLAND).getString("id"))
                .add("position", "OPPOSES").add("comments", Json.createArrayBuilder().add(comment("1", "Sagt i brevet")));
        JsonObject body = form.build();
        Answer done = registrar.post("consultations/" + id + "/answers", body.toString());
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        assertThat(registrar.find("ställning:avstyrker " + word)).hasSize(1);
        assertThat(registrar.post("consultations/" + id + "/answers", body.toString()).status()).isEqualTo(409);
        Answer unasked = registrar.post("consultations/" + id + "/answers", Json.createObjectBuilder().add("entry", paper)
                .add("name", "Patientföreningen").add("position", "SUPPORTS"));
        assertThat(unasked.status()).as(unasked.toString()).isEqualTo(201);
        JsonObject last = unasked.object().getJsonArray("consultees").getJsonObject(1);
        assertThat(last.getBoolean("asked")).isFalse();
        assertThat(points(registrar, id)).hasSize(1);
    }

    @Test
    @DisplayName("Q3.1 Q3.2 Q3.3 the compilation groups, answers for each point, tells what remains, and leaves as Word, PDF and an entry")
    void compiled() {
        String id = remisser.sent("compiled", 5, UPPSALA, GOTLAND, SKANE, HALLAND, JONKOPING);
        remisser.handIn(id, GOTLAND, "OPPOSES_PARTLY", "Vi avstyrker § 2.", comment("2", "Kostnaden behöver ett tak."),
                comment("1", "Bakgrunden är kort."));
        remisser.handIn(id, SKANE, "SUPPORTS_WITH_COMMENTS", "", comment("2", "Inför ett tak för kostnaden."));
        remisser.handIn(id, UPPSALA, "NO_COMMENTS", "");
        Api host = remisser.api(Role.LAWYER, UPPSALA);
        assertThat(remisser.api(Role.LAWYER, GOTLAND).get("consultations/" + id + "/compilation").status()).isEqualTo(403);
        List<JsonObject> points = points(host, id);
        assertThat(points).hasSize(3);
        JsonArrayBuilder comments = Json.createArrayBuilder();
        points.subList(1, 3).forEach(point -> comments.add(point.getJsonArray("comments").getJsonObject(0).getString("id")));
        Answer grouped = host.post("consultations/" + id + "/compilation/groups", Json.createObjectBuilder().add("heading", "Ett tak för kostnaden")
                .add("comments", comments));
        assertThat(grouped.status()).as(grouped.toString()).isEqualTo(201);
        List<JsonObject> now = points(host, id);
        assertThat(now).hasSize(2);
        Answer treated = host.put("consultations/" + id + "/compilation/treatments", Json.createObjectBuilder().add("group",
                now.get(1).getString("group")).add("kind", "HEEDED_PARTLY").add("reason", "Ett tak införs för små regioner."));
        assertThat(treated.status()).as(treated.toString()).isEqualTo(200);
        assertThat(host.get("consultations/" + id).object().getJsonObject("comments").getInt("answered")).isEqualTo(2);
        remisser.handIn(id, HALLAND, "SUPPORTS_WITH_COMMENTS", "", comment("2", "Taket är viktigt."));
        assertThat(points(host, id).stream().filter(point -> !point.containsKey("treatment"))).hasSize(2);
        byte[] pdf = host.get("consultations/" + id + "/compilation/remissammanstallning.pdf").body();
        byte[] word = host.get("consultations/" + id + "/compilation/remissammanstallning.docx").body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        keepFile("remissammanstallning.pdf", pdf);
        keepFile("remissammanstallning.docx", word);
        Answer registered = host.post("consultations/" + id + "/compilation/registration", "{}");
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        assertThat(registered.object().getJsonArray("registered")).hasSize(1);
    }
}
