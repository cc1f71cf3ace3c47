package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/**
 * One region's diary as its registrar fills it. Every act first asks whether it was done by an earlier, interrupted loading:
 * things are known by their titles.
 */
final class Diary {

    private final Api registrar;
    private final String authority;

    Diary(Api registrar, Region region) {
        this.registrar = registrar;
        this.authority = items(registrar.get("authorities")).stream()
                .filter(item -> item.getString("region").equals(region.code()) && item.getString("prefix").equals("RS"))
                .map(item -> item.getString("id"))
                .findFirst()
                .orElseThrow(() -> new SampleDataRefused("no regionstyrelse is known for " + region.name()));
    }

    /**
     * A case of the diary.
     *
     * @param id     in REST paths
     * @param number as issued, for example {@code RS 2025-00001}
     */
    record Case(String id, String number) {
    }

    /**
     * A document and how it came into the diary.
     *
     * @param title         the entry's title, unique in its case
     * @param direction     INCOMING, OUTGOING or DRAWN_UP
     * @param type          code of the handlingstyp
     * @param date          ISO date it came in, went out or was drawn up
     * @param correspondent sender or recipient; empty for drawn-up documents
     */
    record Entry(String title, String direction, String type, String date, Optional<String> correspondent) {

        JsonObject json() {
            var json = Json.createObjectBuilder().add("title", title).add("direction", direction).add("type", type).add("date", date)
                    .add("notSecurityClassified", true);
            correspondent.ifPresent(name -> json.add("correspondent", name));
            return json.build();
        }
    }

    /** The case of this title, opened if it is not there. */
    Case open(String title) {
        JsonObject found = titled(items(registrar.get("cases?size=200").asJsonObject().getJsonArray("cases")), title)
                .orElseGet(() -> registrar.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", title).build()));
        return new Case(found.getString("id"), found.getString("number"));
    }

    /** Registers the file in the case unless it is there. @return id of the document */
    String register(Case file, Entry entry, SampleFile document) {
        List<JsonObject> entries = items(registrar.get("cases/" + file.id()).asJsonObject().getJsonArray("entries"));
        return titled(entries, entry.title()).map(there -> there.getString("document"))
                .orElseGet(() -> registrar.upload("cases/" + file.id() + "/entries", entry.json(), document).getString("documentId"));
    }

    /** Adds versions until the document has this many; the file of number n is asked for when it is needed. */
    void addVersions(String documentId, List<SampleFile> later) {
        int present = registrar.get("documents/" + documentId).asJsonObject().getJsonArray("versions").size();
        for (SampleFile file : later.subList(Math.max(0, present - 1), later.size())) {
            registrar.upload("documents/" + documentId + "/versions", JsonValue.EMPTY_JSON_OBJECT, file);
        }
    }

    /** Shares the document with the regions; sharing twice changes nothing. */
    void share(String documentId, List<String> regions) {
        registrar.post("documents/" + documentId + "/shares", Json.createObjectBuilder().add("regions", Json.createArrayBuilder(regions)).build());
    }

    /** Opens a signing round unless one of this title is there. */
    void openRound(String documentId, int version, String title, List<String> regions, String deadline) {
        if (titled(items(registrar.get("rounds")), title).isEmpty()) {
            registrar.post("rounds", Json.createObjectBuilder()
                    .add("documentId", documentId).add("version", version).add("title", title)
                    .add("regions", Json.createArrayBuilder(regions)).add("deadline", deadline).build());
        }
    }

    private static Optional<JsonObject> titled(List<JsonObject> items, String title) {
        return items.stream().filter(item -> title.equals(item.getString("title", ""))).findFirst();
    }

    private static List<JsonObject> items(JsonStructure list) {
        return list.asJsonArray().getValuesAs(JsonObject.class);
    }
}
