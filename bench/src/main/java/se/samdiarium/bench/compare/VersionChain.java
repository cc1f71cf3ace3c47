package se.samdiarium.bench.compare;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/** A real document with its versions in the running system. */
final class VersionChain {

    private static final String REGION = "12";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int MOST_LOOKS = 3_000;

    private final Api api;
    private final String document;
    private final int versions;

    VersionChain(BenchSystem system, Path folder) throws IOException {
        api = system.registrar(REGION);
        String authority = api.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(REGION)).findFirst().orElseThrow().getString("id");
        String opened = api.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", "Kedja av versioner").build())
                .getString("id");
        JsonObject entry = Json.createObjectBuilder().add("title", "Beskrivning i flera versioner").add("direction", "INCOMING").add("type", "OVRIGT")
                .add("date", "2025-01-31").add("notSecurityClassified", true).build();
        String made = null;
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            SampleFile version = new SampleFile(file.getFileName().toString(), DOCX, Files.readAllBytes(file));
            if (made == null) {
                made = api.upload("cases/" + opened + "/entries", entry, version).getString("documentId");
            } else {
                api.upload("documents/" + made + "/versions", JsonObject.EMPTY_JSON_OBJECT, version);
            }
        }
        document = made;
        versions = files.size();
    }

    /** How long the requests took that asked for a pair for the first time, and those that asked again because it was under way. */
    Measured measure() {
        List<Long> times = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int older = 1; older <= versions; older++) {
            for (int newer = 1; newer <= versions; newer++) {
                if (older != newer) {
                    ask(older, newer, times, faults);
                }
            }
        }
        return CompareBench.measured(times, faults.size(), faults);
    }

    private void ask(int older, int newer, List<Long> times, List<String> faults) {
        String path = "comparisons?older=%s:%d&newer=%s:%d".formatted(document, older, document, newer);
        for (int look = 0; look < MOST_LOOKS; look++) {
            long began = System.nanoTime();
            boolean ready = CompareBench.isReady(api.get(path));
            times.add(System.nanoTime() - began);
            if (ready) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        faults.add("never ready: " + path);
    }
}
