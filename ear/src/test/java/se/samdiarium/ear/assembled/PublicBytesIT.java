package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

/** What is hidden occurs nowhere in what is sent to somebody without log-in: not in the pages, not in JSON. */
@ExtendWith(SharedSystem.class)
class PublicBytesIT {

    private static final String REGION = "03";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private DemoSystem system;
    private Api registrar;
    private String number;

    @BeforeEach
    void registered(DemoSystem running) {
        system = running;
        Login login = running.login(Role.REGISTRAR, REGION);
        registrar = new Api(running.baseUri(), login);
        hidden.add(login.username());
        Api administrator = new Api(running.baseUri(), running.logins().admin());
        Answer opened = administrator.put("publicity/" + REGION, Json.createObjectBuilder().add("open", true).add("delayHours", 0));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        register();
    }

    private void register() {
        String authority = registrar.get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(REGION)).findFirst().orElseThrow().getString("id");
        Answer file = registrar.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", hide("mening"))
                .add("secrecy", marking().add("publicTitle", show("offentligmening"))));
        assertThat(file.status()).as(file.toString()).isEqualTo(201);
        String id = file.object().getString("id");
        number = file.object().getString("number");
        entry(id, hide("rubrik"), hide("person"), marking());
        entry(id, hide("rubrik"), hide("person"), marking().add("publicTitle", show("offentlig")).add("publicCorrespondent", show("enskild")));
        entry(id, show("synlig"), show("avsandare"), Json.createObjectBuilder());
    }

    private void entry(String file, String title, String correspondent, JsonObjectBuilder secrecy) {
        Answer made = registrar.upload("cases/" + file + "/entries", Json.createObjectBuilder().add("title", title).add("direction", "INCOMING")
                .add("type", "OVRIGT").add("date", "2025-03-17").add("correspondent", correspondent).add("notSecurityClassified", true)
                .add("secrecy", secrecy).build(), hide("fil") + ".txt", hide("innehall").getBytes(StandardCharsets.UTF_8));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String id = made.object().getString("id");
        hidden.add(id);
        hidden.add(made.object().getString("documentId"));
        hidden.add(made.object().getString("sha256"));
        JsonObject data = registrar.get("entries/" + id + "/register-data").object();
        Answer noted = registrar.put("entries/" + id + "/register-data", Json.createObjectBuilder().add("revision", data.getJsonNumber("revision"))
                .add("reason", hide("skal")).add("note", hide("anteckning")).add("title", title).add("direction", "INCOMING").add("type", "OVRIGT")
                .add("date", "2025-03-17").add("correspondent", correspondent).add("secrecy", Json.createObjectBuilder(secretOf(data))));
        assertThat(noted.status()).as(noted.toString()).isEqualTo(200);
    }

    /** What is kept from the public, in the form that a change gives it. */
    private static JsonObject secretOf(JsonObject data) {
        JsonObject secrecy = data.getJsonObject("fields").getJsonObject("secrecy");
        JsonObjectBuilder form = Json.createObjectBuilder();
        if (secrecy.containsKey("marking")) {
            secrecy.getJsonObject("marking").forEach(form::add);
        }
        List.of("publicTitle", "publicCorrespondent").stream().filter(secrecy::containsKey).forEach(name -> form.add(name, secrecy.get(name)));
        return form.build();
    }

    private JsonObjectBuilder marking() {
        return Json.createObjectBuilder().add("provision", "OSL 18:13").add("date", "2025-03-17").add("authority", hide("markningsmyndighet"));
    }

    private String hide(String kind) {
        hidden.add(kind + UUID.randomUUID().toString().replace("-", ""));
        return hidden.getLast();
    }

    private String show(String kind) {
        open.add(kind + UUID.randomUUID().toString().replace("-", ""));
        return open.getLast();
    }

    @Test
    @DisplayName("R4.5 R4.6 hidden words occur nowhere in the bytes of the public pages and JSON, whatever is asked; open words find their entry")
    void hiddenWordsOccurNowhere() throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>(List.of("", "&nummer=" + encoded(number) + "&number=" + encoded(number), "&ord=OSL&q=OSL"));
        hidden.forEach(word -> asked.add("&ord=" + word + "&q=" + word));
        open.forEach(word -> asked.add("&ord=" + word + "&q=" + word));
        for (String question : asked) {
            for (String path : List.of("/allmanhet?region=" + REGION + question, "/api/v1/public/diary?size=100&region=" + REGION + question)) {
                String bytes = get(path);
                hidden.stream().filter(word -> !question.contains(word)).forEach(word -> assertThat(bytes).as(path).doesNotContain(word));
            }
        }
        for (String word : hidden) {
            assertThat(get("/api/v1/public/diary?region=" + REGION + "&q=" + word)).contains("\"entries\":[]").contains("\"total\":0");
        }
        for (String word : open) {
            assertThat(get("/api/v1/public/diary?region=" + REGION + "&q=" + word)).contains(word);
            assertThat(get("/allmanhet?region=" + REGION + "&ord=" + word)).contains("<code>" + number + "-");
        }
        assertThat(get("/api/v1/public/diary?region=" + REGION + "&number=" + encoded(number))).contains(number + "-1", number + "-2", number + "-3");
    }

    @Test
    @DisplayName("R4.7 what is not asked of the public stays behind the log-in, and any address is answered")
    void nothingElseIsOpen() throws IOException, InterruptedException {
        assertThat(send("/allmanhet?region=" + REGION).statusCode()).isEqualTo(200);
        assertThat(send("/allmanhet?region=" + REGION).headers().allValues("Set-Cookie")).as("nobody who only looks gets a session").isEmpty();
        assertThat(send("/api/v1/publicity").statusCode()).isEqualTo(401);
        assertThat(send("/api/v1/diary/as-of?day=2025-01-01&at=2025-01-01T00:00:00Z").statusCode()).isEqualTo(401);
        assertThat(send("/andra?post=x").statusCode()).isEqualTo(302);
        assertThat(send("/api/v1/public/diary?region=25").statusCode()).isEqualTo(404);
        assertThat(send("/api/v1/public/diary?region=x").statusCode()).isEqualTo(422);
        assertThat(send("/api/v1/public/diary?region=" + REGION + "&page=2147483647&size=2147483647&q=" + "a".repeat(3_000)).statusCode())
                .isEqualTo(200);
        assertThat(send("/allmanhet?region=%27%3Bdrop&sida=-1&fran=x&myndighet=x").statusCode()).isEqualTo(200);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(system.baseUri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
