package se.samdiarium.memo.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.memo.MemoText;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** A memo's text as it lies in the database. */
final class MemoJson {

    private MemoJson() {
    }

    static String write(MemoText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        text.date().ifPresent(date -> json.add("date", date.toString()));
        JsonArrayBuilder parts = Json.createArrayBuilder();
        text.parts().forEach(part -> parts.add(Json.createObjectBuilder().add("heading", part.heading()).add("text", part.text())));
        Secrecy secrecy = text.secrecy();
        secrecy.marking().ifPresent(marking -> json.add("marking", Json.createObjectBuilder().add("provision", marking.provision())
                .add("date", marking.date().toString()).add("authority", marking.authority())));
        secrecy.publicTitle().ifPresent(title -> json.add("publicTitle", title));
        return json.add("department", text.department()).add("handler", text.handler()).add("phone", text.phone()).add("email", text.email())
                .add("to", text.to()).add("title", text.title()).add("proposals", Json.createArrayBuilder(text.proposals()))
                .add("summary", text.summary()).add("parts", parts).add("financing", text.financing()).add("preparation", text.preparation())
                .add("sentTo", text.sentTo()).add("attachments", Json.createArrayBuilder(text.attachments().stream().map(EntryId::toString).toList()))
                .build().toString();
    }

    static MemoText read(String kept) {
        try (JsonReader reader = Json.createReader(new StringReader(kept))) {
            JsonObject json = reader.readObject();
            return new MemoText(Optional.ofNullable(json.getString("date", null)).map(LocalDate::parse), text(json, "department"),
                    text(json, "handler"), text(json, "phone"), text(json, "email"), text(json, "to"), text(json, "title"), list(json, "proposals"),
                    text(json, "summary"), json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                    .map(part -> new MemoText.Part(text(part, "heading"), text(part, "text"))).toList(), text(json, "financing"),
                    text(json, "preparation"), text(json, "sentTo"),
                    list(json, "attachments").stream().map(id -> new EntryId(UUID.fromString(id))).toList(), secrecy(json));
        }
    }

    private static Secrecy secrecy(JsonObject json) {
        return new Secrecy(Optional.ofNullable(json.getJsonObject("marking")).map(marking -> new SecrecyMarking(text(marking, "provision"),
                LocalDate.parse(text(marking, "date")), text(marking, "authority"))), Optional.ofNullable(json.getString("publicTitle", null)),
                Optional.empty());
    }

    private static String text(JsonObject json, String name) {
        return json.getString(name, "");
    }

    private static List<String> list(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
