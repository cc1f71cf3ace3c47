package se.samdiarium.demo.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** The system's REST interface as one person sees it: {@code /api/v1}, HTTP Basic, JSON. An answer that is an error is {@link SampleDataRefused}. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int FIRST_ERROR = 300;
    private static final int CONFLICT = 409;
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final URI base;
    private final String authorization;

    Api(HttpClient client, URI base, String username, String password) {
        this.client = client;
        this.base = base.resolve("/api/v1/");
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** With a client of its own. */
    public static Api of(URI base, String username, String password) {
        return new Api(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), base, username, password);
    }

    /** What is at the path. */
    public JsonStructure get(String path) {
        return parse(send(request(path).GET()));
    }

    /** Whether the system knows this person by this password. */
    boolean isKnown() {
        return exchange(request("me").GET()).statusCode() == OK;
    }

    /** Posts JSON; the answer's body, or an empty object. */
    public JsonObject post(String path, JsonObject body) {
        return object(send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString()))));
    }

    /** Puts JSON. */
    void put(String path, JsonObject body) {
        send(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Posts JSON; false when what it asks for is there already (409). */
    boolean postUnlessThere(String path, JsonObject body) {
        HttpResponse<String> answer = exchange(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() == CONFLICT) {
            return false;
        }
        check(answer);
        return true;
    }

    /** Posts a file with what is said about it: {@code multipart/form-data} with the parts {@code entry} and {@code file}. */
    public JsonObject upload(String path, JsonObject entry, SampleFile file) {
        Map<String, SampleFile> parts = new LinkedHashMap<>();
        if (!entry.isEmpty()) {
            parts.put("entry", new SampleFile("", JSON, entry.toString().getBytes(StandardCharsets.UTF_8)));
        }
        parts.put("file", file);
        return form(path, parts);
    }

    /** Posts {@code multipart/form-data}: parts by name; one whose file name is empty is sent without. */
    public JsonObject form(String path, Map<String, SampleFile> parts) {
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, file) -> part(body, boundary, "name=\"" + name + "\""
                + (file.name().isEmpty() ? "" : "; filename=\"" + file.name() + "\""), file.mediaType(), file.bytes()));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return object(send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, String mediaType, byte[] bytes) {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n".formatted(boundary, disposition, mediaType);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", authorization).header("Accept", JSON);
    }

    private String send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        check(answer);
        return answer.body();
    }

    private static void check(HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new SampleDataRefused("%s %s was answered with %d: %s".formatted(
                    answer.request().method(), answer.uri().getPath(), answer.statusCode(), answer.body()));
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleDataRefused("stopped while loading");
        }
    }

    private static JsonObject object(String body) {
        return body.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : parse(body).asJsonObject();
    }

    private static JsonStructure parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }
}
