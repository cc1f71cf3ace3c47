package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samdiarium.demo.sample.Diary.Case;
import se.samdiarium.demo.sample.Diary.Entry;

/** The common work as the demo shows it: a chefsgrupp of invented people, and the plan of the coming year in förankring with some answers. */
final class YearlyWork {

    private static final String UPPSALA = "03";
    private static final List<String> DIRECTORS = List.of("Ebba Granlund:03", "Nils Ahlberg:01", "Maria Sjölund:12", "Olof Rehn:14", "Karin Bodén:25",
            "Per Lindahl:05");
    private static final List<String> HEALTH = List.of("Sara Wester:03", "Johan Ekdahl:09", "Lena Hallin:13", "Mats Norén:20", "Eva Stål:22",
            "Anders Brink:08");
    private static final List<String> CO_OPTED = List.of("Ulla Ström", "Tomas Berg");
    private static final Map<String, String> ANSWERS = Map.of("03", "", "09", "", "13", "", "20", "", "12",
            "Övningarna bör läggas på våren, så att de inte krockar med regionens egen övning i oktober.", "22",
            "Vi saknar en tidplan för sammanställningen av läkemedelsbehoven.");
    private static final String REFUSED = "22";

    private final Function<String, Api> registrarOf;
    private final Diary diary;
    private final SampleDocuments documents;
    private final LocalDate today;

    YearlyWork(Function<String, Api> registrarOf, Diary diary, SampleDocuments documents, LocalDate today) {
        this.registrarOf = registrarOf;
        this.diary = diary;
        this.documents = documents;
        this.today = today;
    }

    /** Loads what is not there yet. */
    void load() {
        Api host = registrarOf.apply(UPPSALA);
        seats(host);
        int year = today.getYear() + 1;
        Case file = diary.open("Verksamhetsplan %d för NSPL".formatted(year));
        String document = diary.register(file, new Entry("Förslag till verksamhetsplan %d".formatted(year), "DRAWN_UP", "VERKSAMHETSPLAN",
                today.toString(), Optional.empty()), documents::plan);
        JsonObject plan = plan(host, year, document);
        String path = "governance/plans/" + plan.getString("id");
        if ("DRAFT".equals(plan.getString("state"))) {
            host.post(path + "/dispatch", Json.createObjectBuilder().add("lastDay", today.plusMonths(1).toString()).build());
        }
        JsonObject sent = plan(host, year, document);
        if ("ANCHORING".equals(sent.getString("state"))) {
            ANSWERS.keySet().stream().sorted().filter(region -> !hasAnswered(sent, region))
                    .forEach(region -> registrarOf.apply(region).put(path + "/answer", answer(region)));
        }
    }

    private static boolean hasAnswered(JsonObject plan, String region) {
        return plan.containsKey("answers") && plan.getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .anyMatch(answer -> answer.getString("region").equals(region) && answer.containsKey("stance"));
    }

    private static JsonObject plan(Api host, int year, String document) {
        return host.get("governance/plans").asJsonArray().getValuesAs(JsonObject.class).stream().filter(plan -> plan.getInt("year") == year)
                .findFirst().orElseGet(() -> host.post("governance/plans", Json.createObjectBuilder().add("year", year)
                        .add("title", "Verksamhetsplan %d".formatted(year)).add("document", document).build()));
    }

    private static JsonObject answer(String region) {
        String comments = ANSWERS.get(region);
        String stance = region.equals(REFUSED) ? "NO" : comments.isEmpty() ? "YES" : "YES_WITH_COMMENTS";
        return Json.createObjectBuilder().add("stance", stance).add("comments", comments).build();
    }

    private static void seats(Api host) {
        List<String> there = host.get("governance/seats").asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(seat -> seat.getString("name")).toList();
        DIRECTORS.forEach(person -> seat(host, there, "REGION_DIRECTOR", person));
        HEALTH.forEach(person -> seat(host, there, "HEALTH_DIRECTOR", person));
        CO_OPTED.forEach(person -> seat(host, there, "CO_OPTED", person));
    }

    private static void seat(Api host, List<String> there, String kind, String person) {
        String[] parts = person.split(":");
        String name = parts[0] + " (exempel)";
        if (!there.contains(name)) {
            JsonObjectBuilder seat = Json.createObjectBuilder().add("body", "CHIEFS").add("kind", kind).add("name", name)
                    .add("namedBy", "Samtliga regiondirektörer (exempel)").add("from", "2025-10-01");
            host.post("governance/seats", (parts.length > 1 ? seat.add("region", parts[1]) : seat.add("organisation", "SKR")).build());
        }
    }
}
