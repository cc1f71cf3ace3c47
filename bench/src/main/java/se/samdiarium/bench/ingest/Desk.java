package se.samdiarium.bench.ingest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Random;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** A registrar's desk: hands in files through REST, all in one case. */
final class Desk {

    private static final int LETTERS = 12;

    private final Api api;
    private final String into;

    private Desk(Api api, String into) {
        this.api = api;
        this.into = into;
    }

    /** In the diary of the region's first authority, in a new case. */
    static Desk of(BenchSystem system, String region) {
        Api api = system.registrar(region);
        String authority = api.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(region)).findFirst().orElseThrow().getString("id");
        return new Desk(api, "cases/" + api.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", "Remissvar").build())
                .getString("id") + "/entries");
    }

    /** Registers the file; what the system answers. */
    JsonObject register(SampleFile file, String title) {
        return api.upload(into, Json.createObjectBuilder().add("title", title).add("direction", "INCOMING").add("type", "REMISSVAR")
                .add("date", "2025-01-31").add("notSecurityClassified", true).build(), file);
    }

    /** Whether one document is found by this, as it stands: no other spelling is looked for. */
    boolean finds(String question) {
        return finds(api, question);
    }

    static boolean finds(Api api, String question) {
        return api.get("search?q=%22" + question.replace(" ", "%20") + "%22").asJsonObject().getInt("total") == 1;
    }

    /** A word that nobody else has. */
    static String word(Random random) {
        return random.ints(LETTERS, 0, LETTERS).mapToObj(i -> String.valueOf("bdfgklmnprtv".charAt(i))).reduce("", String::concat);
    }
}
