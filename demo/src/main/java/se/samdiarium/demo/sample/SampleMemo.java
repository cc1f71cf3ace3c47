package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A tjänsteutlåtande as one region is about to write it: begun in its case, with the texts that all begin with. */
final class SampleMemo {

    private static final String TITLE = "Regionens deltagande i samverkan inför höjd beredskap";

    private SampleMemo() {
    }

    /** Begins it, unless it is there. */
    static void begin(Api writer, Diary.Case file) {
        if (writer.get("memos").asJsonArray().getValuesAs(JsonObject.class).stream().noneMatch(memo -> memo.getString("title", "").equals(TITLE))) {
            writer.post("memos", Json.createObjectBuilder().add("caseId", file.id()).add("title", TITLE).build());
        }
    }
}
