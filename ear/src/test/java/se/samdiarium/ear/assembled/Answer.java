package se.samdiarium.ear.assembled;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * An answer over HTTP.
 *
 * @param status  HTTP status
 * @param type    media type, or empty
 * @param etag    entity tag, or empty
 * @param body    as it came
 */
record Answer(int status, String type, String etag, byte[] body) {

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(""), response.body());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonObject object() {
        return json().asJsonObject();
    }

    JsonArray array() {
        return json().asJsonArray();
    }

    private JsonStructure json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.read();
        }
    }

    @Override
    public String toString() {
        return status + " " + type + " " + (body.length < 2_000 ? text() : body.length + " bytes");
    }
}
