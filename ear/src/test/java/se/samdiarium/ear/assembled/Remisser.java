package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import se.samdiarium.ear.DemoRun;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** What people do with a remiss, by REST. */
record Remisser(DemoSystem system) {

    static final String UPPSALA = "03";
    static final String GOTLAND = "09";

    Api api(Role role, String region) {
        return new Api(system.baseUri(), system.login(role, region));
    }

    static LocalDate day(int days) {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm"))).plusDays(days);
    }

    static byte[] body(String name, String cost) {
        return GeneratedFiles.txt("""
                Avtal %s %s

                § 1 Bakgrund

                1.1 Regionerna samverkar om lager av läkemedel och materiel.

                § 2 Kostnader

                2.1 Kostnaden fördelas efter folkmängd och är %s per invånare och år.
                """.formatted(name, UUID.randomUUID(), cost));
    }

    String text(String name) {
        Api registrar = api(Role.REGISTRAR, UPPSALA);
        return registrar.register(registrar.openCase(UPPSALA, "Remiss " + name), "Förslag " + name, "avtal.txt", body(name, "högst fem kronor"))
                .getString("documentId");
    }

    static JsonObjectBuilder wish(String text, int days, String... regions) {
        JsonArrayBuilder asked = Json.createArrayBuilder();
        for (String region : regions) {
            asked.add(region);
        }
        return Json.createObjectBuilder().add("title", "Remiss av förslag").add("documentId", text).add("version", 1).add("letter", "Tyck till.")
                .add("lastDay", day(days).toString()).add("regions", asked);
    }

    String sent(String name, int days, String... regions) {
        Api lawyer = api(Role.LAWYER, UPPSALA);
        Answer made = lawyer.post("consultations", wish(text(name), days, regions));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String id = made.object().getString("id");
        Answer sent = lawyer.post("consultations/" + id + "/dispatch", "{\"notSecurityClassified\":true}");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return id;
    }

    /** The last day was a week ago. */
    void makeLate(String id) {
        new Stored(system).update("update consultation set last_day = ? where id = ?", day(-7), UUID.fromString(id));
    }

    static JsonObject consultee(Api api, String id, String region) {
        return api.get("consultations/" + id).object().getJsonArray("consultees").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region", "").equals(region)).findFirst().orElseThrow();
    }

    static List<JsonObject> points(Api api, String id) {
        return api.get("consultations/" + id + "/compilation").object().getJsonArray("sections").getValuesAs(JsonObject.class).stream()
                .flatMap(section -> section.getJsonArray("points").getValuesAs(JsonObject.class).stream()).toList();
    }

    static JsonObjectBuilder comment(String section, String text) {
        return Json.createObjectBuilder().add("id", UUID.randomUUID().toString()).add("section", section).add("kind", "REMARK").add("text", text);
    }

    static JsonObjectBuilder answer(String position, String text, JsonObjectBuilder... comments) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObjectBuilder comment : comments) {
            all.add(comment);
        }
        return Json.createObjectBuilder().add("position", position).add("text", text).add("comments", all);
    }

    String handInForm(String region) {
        String authority = api(Role.LAWYER, region).get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(region)).findFirst().orElseThrow().getString("id");
        return Json.createObjectBuilder().add("authority", authority).add("notSecurityClassified", true).build().toString();
    }

    void handIn(String id, String region, String position, String text, JsonObjectBuilder... comments) {
        Api writer = api(Role.LAWYER, region);
        Answer saved = writer.put("consultations/" + id + "/working-answer", answer(position, text, comments));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        Answer handed = writer.post("consultations/" + id + "/working-answer/hand-in", handInForm(region));
        assertThat(handed.status()).as(handed.toString()).isEqualTo(200);
    }

    static void keepFile(String name, byte[] bytes) {
        try {
            Path file = DemoRun.target().resolve("papers").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
