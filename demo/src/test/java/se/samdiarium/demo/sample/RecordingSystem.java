package se.samdiarium.demo.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers the part of the REST interface that the sample data uses, keeps what it was given, and breaks off when told to. */
final class RecordingSystem implements AutoCloseable {

    final Map<String, String> accounts = new LinkedHashMap<>(Map.of("admin", "03"));
    final List<String> mandates = new ArrayList<>();
    final Map<String, List<JsonObject>> entriesOfCase = new LinkedHashMap<>();
    final Map<String, String> titleOfCase = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> changes = new LinkedHashMap<>();
    final Map<String, Integer> versionsOfDocument = new LinkedHashMap<>();
    final List<JsonObject> rounds = new ArrayList<>();
    final List<JsonObject> memos = new ArrayList<>();
    final List<JsonObject> consultations = new ArrayList<>();
    final List<JsonObject> agreements = new ArrayList<>();
    final List<String> happened = new ArrayList<>();
    final List<JsonObject> decisions = new ArrayList<>();
    final Map<String, List<JsonObject>> governance = new LinkedHashMap<>();
    private final HttpServer server;
    private int changesLeft = Integer.MAX_VALUE;

    RecordingSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void breakAfter(int changes) {
        changesLeft = changes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        boolean change = !"GET".equals(exchange.getRequestMethod());
        Reply reply = change && changesLeft-- <= 0 ? new Reply(503, JsonValue.EMPTY_JSON_OBJECT)
                : change ? post(path, body, caller(exchange)) : get(path, caller(exchange));
        byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Reply(int status, JsonValue body) {
    }

    private static String caller(HttpExchange exchange) {
        String credentials = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":")[0];
    }

    private Reply get(String path, String caller) {
        String[] parts = path.split("/");
        return switch (parts[0]) {
            case "me" -> new Reply(accounts.containsKey(caller) ? 200 : 401, JsonValue.EMPTY_JSON_OBJECT);
            case "authorities" -> new Reply(200, authorities());
            case "rounds" -> new Reply(200, array(rounds));
            case "memos" -> new Reply(200, array(memos));
            case "consultations" -> consultations(parts);
            case "agreements" -> new Reply(200, array(agreements.stream().map(this::withEvents).toList()));
            case "decisions" -> new Reply(200, array(decisions));
            case "governance" -> new Reply(200, array(governance.getOrDefault(parts[1], List.of())));
            case "documents" -> new Reply(200, Json.createObjectBuilder().add("sharedWith", Json.createArrayBuilder())
                    .add("versions", array(Collections.nCopies(versionsOfDocument.get(parts[1]), JsonValue.EMPTY_JSON_OBJECT))).build());
            case "cases" -> parts.length > 2 ? new Reply(200, array(changes.getOrDefault(parts[1], List.of()))) : cases(parts, caller);
            default -> new Reply(404, JsonValue.EMPTY_JSON_OBJECT);
        };
    }

    /** Nobody is asked in it: what the regions answer is not loaded here. */
    private Reply consultations(String[] parts) {
        return new Reply(200, parts.length == 1 ? array(consultations) : Json.createObjectBuilder().add("consultees", Json.createArrayBuilder())
                .add("sections", Json.createArrayBuilder()).build());
    }

    private Reply consult(String[] parts, JsonObject form) {
        JsonObjectBuilder made = parts.length == 1 ? Json.createObjectBuilder().add("title", form.getString("title")) :
                Json.createObjectBuilder(consultations.removeFirst());
        consultations.add(made.add("id", "remiss").add("state", parts.length == 1 ? "DRAFT" : "OUT").build());
        return new Reply(201, consultations.getFirst());
    }

    private Reply cases(String[] parts, String caller) {
        return parts.length > 1
                ? new Reply(200, Json.createObjectBuilder().add("entries", array(entriesOfCase.get(parts[1]))).build())
                : new Reply(200, Json.createObjectBuilder().add("cases", cases(accounts.get(caller))).build());
    }

    /** Gives every case and every entry another title, as a person would. */
    void retitleAll() {
        titleOfCase.replaceAll((id, title) -> {
            changed(id, Json.createObjectBuilder().add("field", "title").add("before", title));
            return "Omdöpt " + title;
        });
        entriesOfCase.forEach((id, entries) -> entries.replaceAll(entry -> {
            changed(id, Json.createObjectBuilder().add("field", "title").add("before", entry.getString("title"))
                    .add("entry", entry.getString("id")));
            return Json.createObjectBuilder(entry).add("title", "Omdöpt " + entry.getString("title")).build();
        }));
    }

    private void changed(String file, JsonObjectBuilder change) {
        changes.computeIfAbsent(file, id -> new ArrayList<>()).add(change.build());
    }

    private JsonArrayBuilder cases(String region) {
        JsonArrayBuilder cases = Json.createArrayBuilder();
        titleOfCase.forEach((id, title) -> {
            if (id.startsWith(region)) {
                cases.add(Json.createObjectBuilder().add("id", id).add("number", "RS 2025-00001").add("title", title));
            }
        });
        return cases;
    }

    private static JsonValue authorities() {
        JsonArrayBuilder authorities = Json.createArrayBuilder();
        Cast.read().regions().forEach(region -> authorities.add(Json.createObjectBuilder()
                .add("id", region.code()).add("region", region.code()).add("prefix", "RS")));
        return authorities.build();
    }

    private static JsonValue array(List<? extends JsonValue> values) {
        return Json.createArrayBuilder(values).build();
    }

    private Reply post(String path, String body, String caller) {
        String[] parts = path.split("/");
        if (path.endsWith("/entries")) {
            return register(parts[1], body);
        } else if (path.endsWith("/versions")) {
            versionsOfDocument.merge(parts[1], 1, Integer::sum);
            return new Reply(201, JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonObject form = parse(body);
        return switch (parts[0]) {
            case "accounts" -> new Reply(accounts.putIfAbsent(form.getString("username"), form.getString("region", "")) == null ? 201 : 409,
                    JsonValue.EMPTY_JSON_OBJECT);
            case "mandates" -> made(mandates.add(form.getString("username")));
            case "rounds" -> made(rounds.add(form));
            case "memos" -> made(memos.add(form));
            case "agreements" -> road(parts, form);
            case "decisions" -> made(decisions.add(form));
            case "cases" -> open(form, caller);
            case "consultations" -> consult(parts, form);
            case "governance" -> govern(parts, form);
            default -> new Reply(200, JsonValue.EMPTY_JSON_OBJECT);
        };
    }

    /** An agreement is made with its first event; each act about it adds one. */
    private Reply road(String[] parts, JsonObject form) {
        happened.add(parts.length > 1 ? parts[2] : "created");
        if (parts.length == 1) {
            agreements.add(Json.createObjectBuilder(form).add("id", "agreement").build());
        }
        return new Reply(201, withEvents(agreements.getFirst()));
    }

    private JsonObject withEvents(JsonObject agreement) {
        return Json.createObjectBuilder(agreement).add("events", Json.createArrayBuilder(happened)).build();
    }

    /** A plan that was sent out is no draft any more. */
    private Reply govern(String[] parts, JsonObject form) {
        List<JsonObject> all = governance.computeIfAbsent(parts[1], kind -> new ArrayList<>());
        if (parts.length > 2) {
            all.replaceAll(plan -> Json.createObjectBuilder(plan).add("state", "ANCHORING").build());
            return new Reply(200, JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonObject made = Json.createObjectBuilder(form).add("id", parts[1] + all.size()).add("state", "DRAFT").build();
        all.add(made);
        return new Reply(201, made);
    }

    private static Reply made(boolean added) {
        return new Reply(added ? 201 : 500, JsonValue.EMPTY_JSON_OBJECT);
    }

    private Reply open(JsonObject form, String caller) {
        String id = accounts.get(caller) + "-" + titleOfCase.size();
        titleOfCase.put(id, form.getString("title"));
        entriesOfCase.put(id, new ArrayList<>());
        return new Reply(201, Json.createObjectBuilder().add("id", id).add("number", "RS 2025-00001").build());
    }

    private Reply register(String file, String body) {
        JsonObject entry = parse(body.substring(body.indexOf('{'), body.indexOf("}\r\n") + 1));
        String document = file + "-" + entriesOfCase.get(file).size();
        JsonObjectBuilder view = Json.createObjectBuilder().add("id", "entry-" + document).add("title", entry.getString("title"))
                .add("document", document);
        entriesOfCase.get(file).add(view.build());
        versionsOfDocument.put(document, 1);
        return new Reply(201, Json.createObjectBuilder().add("documentId", document).build());
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
