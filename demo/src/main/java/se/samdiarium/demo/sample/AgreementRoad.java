package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sample agreement's road: its texts, its remiss, its dispatch, and the regions' decisions in different bodies. Two regions have not
 * decided: one has planned its meeting, the other has not. What is there is asked of the system, so that an interrupted loading goes on.
 */
final class AgreementRoad {

    private static final int WEEKS_TO_MEETING = 3;
    private static final String PLANNING = "23";
    private static final String CONDITIONAL = "17";
    /** Region, kind of body, its name, day of the decision, paragraph, days to the adjustment and from there to the announcement;
     * of a delegated decision the day it was reported too. */
    private static final List<String> DECISIONS = """
            01;REGIONFULLMAKTIGE;Regionfullmäktige;2025-06-10;87;10;1
            03;REGIONSTYRELSE;Regionstyrelsen;2025-04-29;104;7;1
            04;REGIONSTYRELSE;Regionstyrelsen;2025-05-13;73;9;1
            05;REGIONFULLMAKTIGE;Regionfullmäktige;2025-06-11;66;8;2
            06;REGIONSTYRELSE;Regionstyrelsen;2025-05-20;118;6;1
            07;REGIONSTYRELSE;Regionstyrelsen;2025-05-06;91;7;0
            08;NAMND;Regionstyrelsens beredskapsutskott;2025-05-07;24;5;1
            09;REGIONSTYRELSE;Regionstyrelsen;2025-05-22;155;8;1
            10;DELEGATION;Regiondirektören på delegation;2025-04-15;D 2025-31;49;2;2025-05-27
            12;REGIONSTYRELSE;Regionstyrelsen;2025-05-15;96;12;1
            13;REGIONSTYRELSE;Regionstyrelsen;2025-05-27;109;7;1
            14;REGIONSTYRELSE;Regionstyrelsen;2025-05-20;141;13;2
            17;REGIONSTYRELSE;Regionstyrelsen;2025-06-03;83;6;1
            18;NAMND;Hälso- och sjukvårdsnämnden;2025-05-14;47;9;1
            19;REGIONSTYRELSE;Regionstyrelsen;2025-05-28;122;12;1
            20;REGIONSTYRELSE;Regionstyrelsen;2025-06-02;88;4;1
            21;REGIONFULLMAKTIGE;Regionfullmäktige;2025-06-17;70;9;1
            24;REGIONSTYRELSE;Regionstyrelsen;2025-05-26;131;17;1
            25;REGIONSTYRELSE;Regionstyrelsen;2025-06-04;77;8;1
            """.lines().toList();

    private static final int REPORTED = 7;

    private final Api host;
    private final Function<String, Api> registrarOf;
    private final LocalDate today;

    /**
     * @param host        the host's registrar
     * @param registrarOf the registrar of a region
     * @param today       meetings are planned from it
     */
    AgreementRoad(Api host, Function<String, Api> registrarOf, LocalDate today) {
        this.host = host;
        this.registrarOf = registrarOf;
        this.today = today;
    }

    /** Brings the agreement of this title to its dispatch, and records the decisions. */
    void load(String title, String document, int version, List<String> regions) {
        JsonObject agreement = list("agreements").stream().filter(each -> each.getString("title").equals(title)).findFirst()
                .orElseGet(() -> host.post("agreements", Json.createObjectBuilder().add("title", title).add("on", "2024-10-01")
                        .add("parties", array(regions)).build()));
        String path = "agreements/" + agreement.getString("id");
        List<Runnable> road = List.of(
                () -> text(path, document, 1, "REMISS", "2024-12-18"),
                () -> host.post(path + "/remiss", Json.createObjectBuilder().add("on", "2024-12-19").add("lastDay", "2025-01-31").build()),
                () -> text(path, document, 2, "REVISED", "2025-02-10"),
                () -> text(path, document, version, "FINAL", "2025-02-28"),
                () -> host.post(path + "/terms", Json.createObjectBuilder().add("noticeMonths", 12).build()),
                () -> host.post(path + "/dispatch", Json.createObjectBuilder().add("on", "2025-03-03").add("lastDay", "2025-09-30").build()));
        int done = agreement.getJsonArray("events").size() - 1;
        road.stream().skip(done).forEach(Runnable::run);
        decide(document, version);
        if (done <= road.size()) {
            host.post(path + "/acceptances", Json.createObjectBuilder().add("region", CONDITIONAL)
                    .add("reason", "Parterna är överens om att uppföljningen görs årligen (exempel).").build());
        }
    }

    private void text(String path, String document, int version, String kind, String on) {
        host.post(path + "/texts", Json.createObjectBuilder().add("document", document).add("version", version).add("kind", kind).add("on", on)
                .build());
    }

    private void decide(String document, int version) {
        Set<String> there = list("decisions?document=%s&version=%d".formatted(document, version)).stream().map(each -> each.getString("region"))
                .collect(Collectors.toSet());
        DECISIONS.stream().map(line -> line.split(";")).filter(cells -> !there.contains(cells[0]))
                .forEach(cells -> registrarOf.apply(cells[0]).post("decisions",
                        about(document, version, cells[0]).add("facts", facts(cells)).build()));
        if (!there.contains(PLANNING)) {
            registrarOf.apply(PLANNING).post("decisions/plans", about(document, version, PLANNING)
                    .add("body", body("REGIONSTYRELSE", "Regionstyrelsen")).add("meeting", today.plusWeeks(WEEKS_TO_MEETING).toString()).build());
        }
    }

    private static JsonObjectBuilder about(String document, int version, String region) {
        return Json.createObjectBuilder().add("document", document).add("version", version).add("region", region);
    }

    private static JsonObjectBuilder facts(String[] cells) {
        LocalDate decided = LocalDate.parse(cells[3]);
        LocalDate adjusted = decided.plusDays(Long.parseLong(cells[5]));
        boolean conditional = cells[0].equals(CONDITIONAL);
        JsonObjectBuilder facts = Json.createObjectBuilder().add("body", body(cells[1], cells[2])).add("decidedOn", cells[3])
                .add("paragraph", cells[4]).add("outcome", conditional ? "YES_WITH_CONDITIONS" : "YES").add("adjustedOn", adjusted.toString())
                .add("announcedOn", adjusted.plusDays(Long.parseLong(cells[6])).toString());
        if (cells.length > REPORTED) {
            facts.add("reportedOn", cells[REPORTED]);
        }
        return conditional ? facts.add("conditions", "Kostnaden följs upp årligen och redovisas för parterna (exempel).") : facts;
    }

    private static JsonObjectBuilder body(String kind, String name) {
        return Json.createObjectBuilder().add("kind", kind).add("name", name);
    }

    private List<JsonObject> list(String path) {
        return host.get(path).asJsonArray().getValuesAs(JsonObject.class);
    }

    private static JsonArrayBuilder array(List<String> values) {
        return Json.createArrayBuilder(values);
    }
}
