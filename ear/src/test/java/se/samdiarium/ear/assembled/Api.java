package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import se.samdiarium.demo.launcher.Login;

/** REST as one person uses it: HTTP Basic, JSON, multipart forms. */
final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "part-1f2e3d4c5b6a";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String authorization;

    Api(URI system, Login login) {
        this(system, login.username(), login.password());
    }

    Api(URI system, String username, String password) {
        this.base = system.resolve("/api/v1/");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, String json) {
        return send(request(path, "Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer post(String path, JsonObjectBuilder json) {
        return post(path, json.build().toString());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer put(String path, String json) {
        return send(request(path, "Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Same, only if it is as it was seen. */
    Answer putIf(String path, String json, String match) {
        return send(request(path, "Content-Type", "application/json", "If-Match", match).PUT(BodyPublishers.ofString(json)));
    }

    Answer put(String path, JsonObjectBuilder json) {
        return put(path, json.build().toString());
    }

    /** Puts JSON with {@code If-Match}. */
    Answer putSeen(String path, int revision, JsonObjectBuilder json) {
        return send(request(path, "Content-Type", "application/json", "If-Match", "\"" + revision + "\"")
                .PUT(BodyPublishers.ofString(json.build().toString())));
    }

    /** Posts a form with the parts {@code entry}, when there is one, and {@code file}. */
    Answer upload(String path, JsonObject entry, String fileName, byte[] file, String... headers) {
        return upload(path, entry, fileName, () -> new ByteArrayInputStream(file), headers);
    }

    /** Same, with a file that is made while it is sent. */
    Answer upload(String path, JsonObject entry, String fileName, Supplier<InputStream> file, String... headers) {
        byte[] before = head(entry, fileName);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), file.get(), new ByteArrayInputStream(after)))));
        return form(path, body, headers);
    }

    /** Posts a form whose body is written by hand. */
    Answer form(String path, BodyPublisher body, String... headers) {
        return send(request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
    }

    /** The beginning of a form up to the bytes of the file. */
    static byte[] head(JsonObject entry, String fileName) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        if (entry != null) {
            head.writeBytes(entryPart(entry));
        }
        head.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return head.toByteArray();
    }

    /** A whole form that has no file. */
    static byte[] entryOnly(JsonObject entry) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(entryPart(entry));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static byte[] entryPart(JsonObject entry) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"entry\"\r\nContent-Type: application/json\r\n\r\n"
                + entry + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is said about a document when it is registered. */
    static JsonObject entry(String title) {
        return Json.createObjectBuilder().add("title", title).add("direction", "INCOMING").add("type", "OVRIGT").add("date", "2025-03-17")
                .add("correspondent", "Avsändaren").add("notSecurityClassified", true).build();
    }

    /** Opens a case in the first diary of the region and gives its id. */
    String openCase(String region, String title) {
        String authority = get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(region)).findFirst().orElseThrow().getString("id");
        Answer opened = post("cases", Json.createObjectBuilder().add("authority", authority).add("title", title));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return opened.object().getString("id");
    }

    /** Registers a file in the case; what the system answers when it has done so. */
    JsonObject register(String caseId, String title, String fileName, byte[] file) {
        Answer answer = upload("cases/" + caseId + "/entries", entry(title), fileName, file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object();
    }

    /** Ids of the documents that a search finds. */
    List<String> find(String query) {
        Answer answer = get("search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getJsonArray("hits").getValuesAs(JsonObject.class).stream().map(hit -> hit.getString("document")).toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
