package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** The server's process is killed as by a power cut; what is there after the next start is whole. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final String UPPSALA = "03";
    private static final String KALMAR = "08";
    private static final int UPLOADERS = 4;
    private static final int ENOUGH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DemoSystem system;
    private Stored stored;
    private volatile boolean killing;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
    }

    @AfterEach
    void leaveItRunning() {
        if (!system.serverIsAlive()) {
            system.startServer();
        }
    }

    @Test
    @DisplayName("R1.2 D1.1 C1.7 S2.5 killed during uploads and between the two halves of a signature: nothing half, nothing lost, search agrees")
    void killedDuringUploads() throws Exception {
        String round = round();
        Signatory signatory = new Signatory(system, UPPSALA);
        Signatory.Confirmed confirmed = signatory.confirm(round);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS)) {
            List<Future<?>> running = Stream.generate(() -> uploaders.submit(() -> uploadUntilItBreaks(acknowledged))).limit(UPLOADERS)
                    .<Future<?>>map(each -> each).toList();
            await("enough uploads", () -> acknowledged.size() >= ENOUGH);
            killing = true;
            system.killServer();
            for (Future<?> each : running) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        system.startServer();
        assertThat(acknowledged).allSatisfy(document -> assertThat(
                stored.count("select count(*) from diary_entry where document_id = ?", UUID.fromString(document))).isEqualTo(1));
        assertEverythingWhole();
        Answer late = signatory.complete(confirmed);
        JsonObject counterpart = late.status() == 200 ? late.object() : signatory.sign(round);
        assertThat(counterpart.getString("qualification")).isEqualTo("QESIG");
        assertSignedOnce(round);
    }

    @Test
    @DisplayName("S2.4 killed while a signature is being completed: signed with all that belongs to it, or not at all, and then it can be done anew")
    void killedWhileCompleting() throws Exception {
        String round = round();
        Signatory signatory = new Signatory(system, UPPSALA);
        Signatory.Confirmed confirmed = signatory.confirm(round);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<?> completing = background.submit(() -> {
                try {
                    signatory.complete(confirmed);
                } catch (UncheckedIOException e) {
                    return;
                }
            });
            await("the counterpart is being written", CrashIT::counterpartIsBeingWritten);
            system.killServer();
            completing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        system.startServer();
        assertEverythingWhole();
        boolean signed = stored.count("select count(*) from counterpart where round_id = ? and state = 'SIGNED'", UUID.fromString(round)) == 1;
        if (!signed) {
            assertThat(signatory.sign(round).getString("qualification")).isEqualTo("QESIG");
        }
        assertSignedOnce(round);
    }

    private String round() {
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        String caseId = registrar.openCase(UPPSALA, "Avbruten underskrift");
        JsonObject registered = registrar.register(caseId, "Avtal", "avtal.pdf", GeneratedFiles.pdf("Avtal " + UUID.randomUUID()));
        Answer started = registrar.post("rounds", Json.createObjectBuilder().add("documentId", registered.getString("documentId"))
                .add("version", 1).add("title", "Avbruten").add("regions", Json.createArrayBuilder().add(UPPSALA)).add("deadline", "2099-12-31"));
        return started.object().getString("id");
    }

    private void uploadUntilItBreaks(Queue<String> acknowledged) {
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, KALMAR));
        try {
            while (true) {
                String caseId = registrar.openCase(KALMAR, "Avbruten uppladdning");
                acknowledged.add(registrar.register(caseId, "Handling", "handling.txt", GeneratedFiles.txt("Handling " + UUID.randomUUID()))
                        .getString("documentId"));
            }
        } catch (UncheckedIOException e) {
            assertThat(killing).as("the connection broke because of the kill: " + e).isTrue();
        }
    }

    /** The application writes the signed file under this name before it judges and stores it. */
    private static boolean counterpartIsBeingWritten() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.anyMatch(file -> file.getFileName().toString().matches("counterpart.*\\.pdf") && file.toFile().length() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertEverythingWhole() {
        assertThat(stored.rows("""
                select s.series_id, s.year, s.last_serial, max(c.serial), count(c.serial) from series_year s
                left join case_file c on c.series_id = s.series_id and c.year = s.year
                group by s.series_id, s.year having s.last_serial <> count(c.serial) or s.last_serial <> coalesce(max(c.serial), 0)"""))
                .as("series with a gap or a lost number").isEmpty();
        assertThat(stored.rows("""
                select c.id from case_file c left join diary_entry e on e.case_id = c.id group by c.id
                having c.entries <> count(e.id) or c.entries <> coalesce(max(e.number), 0)""")).as("cases with a gap").isEmpty();
        assertThat(stored.rows("""
                select v.document_id from document_version v left join extracted_text t on t.sha256 = v.sha256 where t.sha256 is null"""))
                .as("versions without a text record").isEmpty();
        assertThat(stored.rows("select id from document d where not exists (select 1 from document_version v where v.document_id = d.id)"))
                .as("documents without a version").isEmpty();
        assertThat(stored.rows("select distinct sha256 from document_version")).isNotEmpty()
                .allSatisfy(row -> assertThat(stored.hashOfKept((String) row.getFirst())).isEqualTo(row.getFirst()));
        for (String region : List.of(UPPSALA, KALMAR)) {
            Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, region));
            long entries = stored.count("select count(*) from diary_entry where region_code = ? and responsible", region);
            await("search finds the " + entries + " entries of region " + region,
                    () -> registrar.get("search?region=" + region).object().getInt("total") == entries);
        }
    }

    private void assertSignedOnce(String round) {
        UUID id = UUID.fromString(round);
        assertThat(stored.rows("""
                select c.state, c.qualification, count(distinct v.sha256), count(distinct e.round_id), count(distinct n.id)
                from counterpart c join signature_evidence e on e.round_id = c.round_id and e.region_code = c.region_code
                join document_version v on v.document_id = c.document_id
                join diary_entry n on n.document_id = c.document_id
                where c.round_id = ? group by c.state, c.qualification""", id))
                .containsExactly(List.of("SIGNED", "QESIG", 2L, 1L, 1L));
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " seconds: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
