package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.demo.trust.http.Request;

/** The JSON object of a CSC request. Every getter refuses a member of another type with {@code invalid_request}. */
record JsonBody(JsonObject object) {

    static JsonBody of(Request request) {
        if (request.body().length == 0) {
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(request.body()))) {
            return new JsonBody(reader.readObject());
        } catch (JsonException e) {
            throw CscRefusal.invalidRequest("The body is not a JSON object.");
        }
    }

    Optional<String> text(String name) {
        JsonValue value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonString string && !string.getString().isEmpty()) {
            return Optional.of(string.getString());
        }
        throw CscRefusal.invalidRequest("%s must be a string that is not empty".formatted(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> CscRefusal.invalidRequest("Missing (or invalid type) string parameter " + name));
    }

    boolean flag(String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw CscRefusal.invalidRequest("%s must be true or false".formatted(name));
        }
        return value == JsonValue.TRUE;
    }

    List<String> texts(String name) {
        JsonValue value = object.get(name);
        if (value == null || value.getValueType() != JsonValue.ValueType.ARRAY || value.asJsonArray().isEmpty()) {
            throw CscRefusal.invalidRequest("Missing (or invalid type) array parameter " + name);
        }
        return value.asJsonArray().stream().map(element -> {
            if (element instanceof JsonString string) {
                return string.getString();
            }
            throw CscRefusal.invalidRequest("%s must hold strings".formatted(name));
        }).toList();
    }
}
