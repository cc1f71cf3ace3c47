package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/**
 * One region's diary as its registrar fills it. Every act first asks whether it was done by an earlier, interrupted loading:
 * things are known by their titles.
 */
final class Diary {

    private static final int PAGE = 200;

    private final Api registrar;
    private final String authority;

    Diary(Api registrar, Region region) {
        this.registrar = registrar;
        this.authority = list(registrar.get("authorities")).stream()
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

    /** The case of this title, or that had it once; opened if it is not there. */
    Case open(String title) {
        JsonObject found = findCase(page -> titled(page, title))
                .or(() -> findCase(page -> page.stream().filter(file -> retitled(file.getString("id"), title).findAny().isPresent()).findFirst()))
                .orElseGet(() -> registrar.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", title).build()));
        return new Case(found.getString("id"), found.getString("number"));
    }

    /** The changes by which the case, or an entry in it, lost this title. */
    private Stream<JsonObject> retitled(String caseId, String title) {
        return list(registrar.get("cases/" + caseId + "/changes")).stream()
                .filter(change -> change.getString("field").equals("title") && change.getString("before", "").equals(title));
    }

    private Optional<JsonObject> findCase(Function<List<JsonObject>, Optional<JsonObject>> in) {
        int offset = 0;
        while (true) {
            List<JsonObject> page = items(registrar.get("cases?offset=%d&size=%d".formatted(offset, PAGE)), "cases");
            Optional<JsonObject> found = in.apply(page);
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
            offset += PAGE;
        }
    }

    /** Registers the file in the case unless it is there, under this title or another since. @return id of the document */
    String register(Case file, Entry entry, Supplier<SampleFile> document) {
        List<JsonObject> entries = items(registrar.get("cases/" + file.id()), "entries");
        return titled(entries, entry.title())
                .or(() -> retitled(file.id(), entry.title()).flatMap(change -> entries.stream()
                        .filter(each -> each.getString("id").equals(change.getString("entry", "")))).findFirst())
                .map(found -> found.getString("document"))
                .orElseGet(() -> registrar.upload("cases/" + file.id() + "/entries", entry.json(), document.get()).getString("documentId"));
    }

    /** Adds the versions after the first that the document does not have yet. */
    void addVersions(String documentId, List<Supplier<SampleFile>> later) {
        int present = items(registrar.get("documents/" + documentId), "versions").size();
        for (Supplier<SampleFile> file : later.subList(Math.min(present - 1, later.size()), later.size())) {
            registrar.upload("documents/" + documentId + "/versions", JsonValue.EMPTY_JSON_OBJECT, file.get());
        }
    }

    /** Shares the document with the regions; sharing twice changes nothing. */
    void share(String documentId, List<String> regions) {
        registrar.post("documents/" + documentId + "/shares", Json.createObjectBuilder().add("regions", Json.createArrayBuilder(regions)).build());
    }

    /** Opens a signing round unless one of this title is there. */
    void openRound(String documentId, int version, String title, List<String> regions, String deadline) {
        if (titled(list(registrar.get("rounds")), title).isEmpty()) {
            registrar.post("rounds", Json.createObjectBuilder()
                    .add("documentId", documentId).add("version", version).add("title", title)
                    .add("regions", Json.createArrayBuilder(regions)).add("deadline", deadline).build());
        }
    }

    private static Optional<JsonObject> titled(List<JsonObject> items, String title) {
        return items.stream().filter(item -> title.equals(item.getString("title", ""))).findFirst();
    }

    private static List<JsonObject> items(JsonStructure answer, String member) {
        return list(answer.asJsonObject().getJsonArray(member));
    }

    private static List<JsonObject> list(JsonStructure answer) {
        return answer.asJsonArray().getValuesAs(JsonObject.class);
    }
}
