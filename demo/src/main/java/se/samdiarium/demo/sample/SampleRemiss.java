package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samdiarium.demo.sample.Diary.Case;
import se.samdiarium.demo.sample.Diary.Entry;

/** A remiss that is out: sent to all regions, some have answered in different ways, one has more time, and two comments are answered for. */
final class SampleRemiss {

    static final String TITLE = "Riktlinje för gemensamma beredskapslager";

    private static final String CASE = "Riktlinje för gemensamma beredskapslager – remiss";
    private static final String UPPSALA = "03";
    private static final String KALMAR = "08";
    private static final int DAYS_TO_ANSWER = 12;
    private static final int DAYS_MORE = 28;
    private static final String LETTER = """
            Kansliet för NSPL har tagit fram ett förslag till riktlinje för regionernas gemensamma beredskapslager. Förslaget bygger på de \
            planeringsantaganden som regionerna har ställt sig bakom.

            Vi vill veta om regionen tillstyrker förslaget och om lagernivåerna i § 4 och fördelningen av kostnader i § 5 är rimliga. Lämna gärna \
            synpunkter per paragraf.""";

    /** A comment: section, kind, text, proposed wording. */
    private record Comment(String section, String kind, String text, String proposal) {
    }

    /** An answer: region, position, words, comments. */
    private record Answer(String region, String position, String text, List<Comment> comments) {
    }

    private static final List<Answer> ANSWERS = List.of(
            new Answer("12", "SUPPORTS_WITH_COMMENTS", "Region Skåne tillstyrker förslaget. Gemensamma lager ger bättre uthållighet än vad "
                    + "varje region kan nå för sig.", List.of(
                    new Comment("4", "CHANGE", "Nivåerna bör ses över oftare. Planeringsantagandena ändras varje år.",
                            "Nivåerna ses över varje år."),
                    new Comment("6", "QUESTION", "Hur begärs ett uttag när kansliet inte kan nås på vanligt sätt?", ""))),
            new Answer("09", "OPPOSES_PARTLY", "Region Gotland avstyrker § 5 i den del som gäller transporter, och tillstyrker i övrigt.", List.of(
                    new Comment("5", "CHANGE", "Transporter över vatten är dyra. Den som bor på en ö ska inte betala mer för samma beredskap.",
                            "Kostnader för transporter fördelas mellan regionerna efter folkmängd."),
                    new Comment("3", "REMARK", "En lagerplats på fastlandet är till liten nytta när färjorna inte går.", ""))),
            new Answer("25", "SUPPORTS_WITH_COMMENTS", "Region Norrbotten tillstyrker förslaget.", List.of(
                    new Comment("5", "REMARK", "Avstånden gör transporterna dyra i norr. Kostnaden bör delas av alla.", ""),
                    new Comment("4", "REMARK", "Översynen bör göras varje år.", ""))),
            new Answer("06", "NO_COMMENTS", "", List.of()),
            new Answer("10", "ABSTAINS", "", List.of()),
            new Answer("18", "SUPPORTS", "Region Örebro län tillstyrker förslaget.", List.of()));

    private final Cast cast;
    private final SampleDocuments documents;
    private final Function<String, Api> apis;
    private final LocalDate today;

    SampleRemiss(Cast cast, SampleDocuments documents, Function<String, Api> apis, LocalDate today) {
        this.cast = cast;
        this.documents = documents;
        this.apis = apis;
        this.today = today;
    }

    /** Loads what is not there yet. @return what was done, for the person who waits */
    String load(Diary host) {
        Case file = host.open(CASE);
        String text = host.register(file, new Entry("Förslag till riktlinje för gemensamma beredskapslager", "DRAWN_UP", "OVRIGT", today.toString(),
                Optional.empty()), () -> documents.guideline(1));
        Api lawyer = lawyer(UPPSALA);
        JsonObject sent = sent(lawyer, text);
        String id = sent.getString("id");
        ANSWERS.forEach(answer -> answer(id, answer));
        host.addVersions(text, List.of(() -> documents.guideline(2)));
        extend(lawyer, id);
        treat(lawyer, id);
        return "Remiss: %s, ute till och med %s".formatted(TITLE, today.plusDays(DAYS_TO_ANSWER));
    }

    private Api lawyer(String region) {
        return apis.apply(cast.person(Role.LAWYER, region).username());
    }

    private JsonObject sent(Api lawyer, String text) {
        JsonArrayBuilder regions = Json.createArrayBuilder();
        cast.regions().forEach(region -> regions.add(region.code()));
        JsonObject known = lawyer.get("consultations").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("title").equals(TITLE)).findFirst()
                .orElseGet(() -> lawyer.post("consultations", Json.createObjectBuilder().add("title", TITLE).add("documentId", text)
                        .add("version", 1).add("letter", LETTER).add("lastDay", today.plusDays(DAYS_TO_ANSWER).toString()).add("regions", regions)
                        .add("others", Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", "Sveriges Kommuner och Regioner (SKR)"))
                                .add(Json.createObjectBuilder().add("name", "Socialstyrelsen"))).build()));
        if (known.getString("state").equals("DRAFT")) {
            lawyer.post("consultations/" + known.getString("id") + "/dispatch",
                    Json.createObjectBuilder().add("notSecurityClassified", true).build());
        }
        return known;
    }

    private void answer(String id, Answer answer) {
        Api lawyer = lawyer(answer.region());
        boolean waits = consultees(lawyer, id).anyMatch(each -> each.getJsonArray("answers").isEmpty());
        if (!waits) {
            return;
        }
        JsonArrayBuilder comments = Json.createArrayBuilder();
        answer.comments().forEach(each -> comments.add(Json.createObjectBuilder().add("id", UUID.randomUUID().toString())
                .add("section", each.section()).add("kind", each.kind()).add("text", each.text()).add("proposal", each.proposal())));
        lawyer.put("consultations/" + id + "/working-answer", Json.createObjectBuilder().add("position", answer.position()).add("text", answer.text())
                .add("comments", comments).build());
        String authority = lawyer.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(answer.region())).findFirst().orElseThrow().getString("id");
        lawyer.post("consultations/" + id + "/working-answer/hand-in", Json.createObjectBuilder().add("authority", authority)
                .add("notSecurityClassified", true).build());
    }

    private static Stream<JsonObject> consultees(Api api, String id) {
        return api.get("consultations/" + id).asJsonObject().getJsonArray("consultees").getValuesAs(JsonObject.class).stream();
    }

    private void extend(Api lawyer, String id) {
        consultees(lawyer, id).filter(each -> each.getString("region", "").equals(KALMAR) && each.getJsonArray("events").size() == 1)
                .forEach(each -> lawyer.post("consultations/" + id + "/consultees/" + each.getString("id") + "/extension", Json.createObjectBuilder()
                        .add("until", today.plusDays(DAYS_MORE).toString()).add("reason", "Regionstyrelsen sammanträder först efter sista svarsdag.")
                        .build()));
    }

    /** Takes the two about the cost of transports together and answers for them; the other comments wait. */
    private void treat(Api lawyer, String id) {
        List<JsonObject> points = lawyer.get("consultations/" + id + "/compilation").asJsonObject().getJsonArray("sections")
                .getValuesAs(JsonObject.class).stream().filter(section -> section.getString("key").equals("5"))
                .flatMap(section -> section.getJsonArray("points").getValuesAs(JsonObject.class).stream()).toList();
        if (points.size() < 2 || points.stream().anyMatch(point -> point.containsKey("group"))) {
            return;
        }
        JsonArrayBuilder comments = Json.createArrayBuilder();
        points.forEach(point -> comments.add(point.getJsonArray("comments").getJsonObject(0).getString("id")));
        JsonObject grouped = lawyer.post("consultations/" + id + "/compilation/groups", Json.createObjectBuilder()
                .add("heading", "Kostnaden för transporter bör delas av alla").add("comments", comments).build());
        String group = grouped.getJsonArray("sections").getValuesAs(JsonObject.class).stream().filter(each -> each.getString("key").equals("5"))
                .findFirst().orElseThrow().getJsonArray("points").getJsonObject(0).getString("group");
        JsonObjectBuilder treatment = Json.createObjectBuilder().add("group", group).add("kind", "HEEDED").add("version", 2)
                .add("reason", "Kostnader för transporter fördelas efter folkmängd, också transporter över vatten och i luften.");
        List<JsonObject> changes = lawyer.get("consultations/" + id + "/compilation/changes?section=5&version=2").asJsonArray()
                .getValuesAs(JsonObject.class);
        changes.stream().findFirst().ifPresent(change -> treatment.add("stop", change.getInt("stop")));
        lawyer.put("consultations/" + id + "/compilation/treatments", treatment.build());
    }
}
