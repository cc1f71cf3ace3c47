package se.samdiarium.bench.crash;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Rows;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.measure.Work;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/**
 * Registrars who open a case and register a file in it over HTTP, again and again, while the server's process is killed ({@code kill -9}) and
 * started. A call that breaks because of the kill may have been done or not; what was acknowledged must be there, once.
 */
public final class CrashBench implements Bench {

    private static final int CLIENTS = 8;
    private static final int LEAST_MILLIS = 2_000;
    private static final int MORE_MILLIS = 4_000;
    private static final Duration LAST_LIFE = Duration.ofSeconds(30);

    /** A life is killed at work: not before so many registrations of it have been acknowledged, if that does not take for ever. */
    private static final int LEAST_ACKNOWLEDGED = 16;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final long POLL_NANOS = 20_000_000;
    private static final long SEED = 21;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public String what() {
        return "registration over HTTP while the server is killed and started again";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Report report = new Report("crash: %d clients over HTTP, %d kills".formatted(CLIENTS, settings.kills()), "");
        Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger broken = new AtomicInteger();
        Random random = new Random(SEED);
        List<Measured> lives = new ArrayList<>();
        for (int kill = 0; kill <= settings.kills(); kill++) {
            boolean last = kill == settings.kills();
            lives.add(live(system, last ? LAST_LIFE : Duration.ofMillis(LEAST_MILLIS + random.nextInt(MORE_MILLIS)), !last, acknowledged, broken));
        }
        for (int life = 0; life < lives.size(); life++) {
            report.line("life %d of the server".formatted(life + 1), lives.get(life));
        }
        long errors = lives.stream().mapToLong(Measured::errors).sum();
        report.check("no errors but connections broken by a kill", errors == 0, errors + " errors, " + broken + " broken connections");
        try (Connection connection = system.connect()) {
            check(connection, acknowledged, report);
        }
        return report;
    }

    /** Loads the server until it is killed, and starts it again; the last life ends in peace. */
    private static Measured live(BenchSystem system, Duration length, boolean killed, Map<UUID, String> acknowledged, AtomicInteger broken)
            throws InterruptedException {
        Kill kill = new Kill(system);
        List<Work> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Registrar registrar = new Registrar(system, system.regions().get(client % 2), acknowledged);
            clients.add(() -> {
                try {
                    registrar.register();
                    return true;
                } catch (UncheckedIOException e) {
                    if (!kill.begun()) {
                        throw e;
                    }
                    broken.incrementAndGet();
                    return false;
                }
            });
        }
        int before = acknowledged.size();
        Thread killer = new Thread(() -> kill.after(length, () -> acknowledged.size() >= before + LEAST_ACKNOWLEDGED), "kill");
        if (killed) {
            killer.start();
        }
        Measured measured = Load.closed(killed ? Duration.ofHours(1) : length).by(clients);
        if (killed) {
            killer.join();
            system.demo().startServer();
        }
        return measured;
    }

    private static void check(Connection connection, Map<UUID, String> acknowledged, Report report) throws SQLException {
        Set<String> numbers = new HashSet<>(acknowledged.values());
        report.check("no number acknowledged twice", numbers.size() == acknowledged.size(),
                acknowledged.size() + " acknowledged, " + numbers.size() + " different numbers");
        long lost = 0;
        for (UUID document : acknowledged.keySet()) {
            lost += Rows.count(connection, "select count(*) from diary_entry where document_id = ?", document) == 1 ? 0 : 1;
        }
        report.check("every acknowledged registration is there, once", lost == 0, lost + " lost or doubled");
        Ledger.check(connection, report);
    }

    private static final class Kill {

        private final BenchSystem system;
        private volatile boolean begun;

        Kill(BenchSystem system) {
            this.system = system;
        }

        boolean begun() {
            return begun;
        }

        void after(Duration length, BooleanSupplier atWork) {
            long start = System.nanoTime();
            LockSupport.parkNanos(length.toNanos());
            while (!atWork.getAsBoolean() && System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            begun = true;
            system.demo().killServer();
        }
    }

    /** A registrar at a computer. */
    private static final class Registrar {

        private final Api api;
        private final String region;
        private final String authority;
        private final Map<UUID, String> acknowledged;

        Registrar(BenchSystem system, String region, Map<UUID, String> acknowledged) {
            this.api = system.registrar(region);
            this.region = region;
            this.acknowledged = acknowledged;
            this.authority = api.get("authorities").asJsonArray().getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("region").equals(region)).findFirst().orElseThrow().getString("id");
        }

        void register() {
            String text = "Remissvar från region %s, %s".formatted(region, UUID.randomUUID());
            JsonObject opened = api.post("cases", Json.createObjectBuilder().add("authority", authority).add("title", "Remiss").build());
            JsonObject registered = api.upload("cases/" + opened.getString("id") + "/entries", entry(),
                    new SampleFile("remissvar.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
            acknowledged.put(UUID.fromString(registered.getString("documentId")), authority + " " + registered.getString("number"));
        }

        private static JsonObject entry() {
            return Json.createObjectBuilder().add("title", "Remissvar").add("direction", "INCOMING").add("type", "REMISSVAR")
                    .add("date", "2025-01-31").add("correspondent", "Region Gotland").add("notSecurityClassified", true).build();
        }
    }
}
