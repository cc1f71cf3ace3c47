package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.TestDatabase;

/** With a real PostgreSQL and real files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixityRunTest {

    private static final Duration SHARE = Duration.ofSeconds(10);

    private TestDatabase database;
    private MovableClock clock;
    private Path root;
    private FileContentStore store;
    private FixityRun run;

    @BeforeAll
    void open() throws IOException {
        database = new TestDatabase();
    }

    @AfterAll
    void close() throws IOException {
        database.close();
    }

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        root = folder;
        clock = new MovableClock();
        store = new FileContentStore(folder.toString(), clock);
        database.sql().update("delete from fixity_fault");
        database.sql().update("delete from fixity_run");
        database.sql().update("delete from content");
        run = again();
    }

    @Test
    @DisplayName("D1.11 all files are hashed; a changed one and a missing one are told, and no longer when they are whole again")
    void faultsAreTold() throws IOException {
        keep("ett");
        Sha256 changed = keep("två");
        Sha256 missing = keep("tre");
        byte[] whole = Files.readAllBytes(file(changed));
        Files.write(file(changed), "ändrad".getBytes(StandardCharsets.UTF_8));
        Files.delete(file(missing));

        assertThat(run.work(SHARE)).isFalse();

        assertThat(run.state()).satisfies(state -> {
            assertThat(state.checked()).isEqualTo(3);
            assertThat(state.alarm()).isTrue();
            assertThat(state.running()).isFalse();
            assertThat(state.faults()).extracting(FixityState.Fault::sha256, FixityState.Fault::what)
                    .containsExactlyInAnyOrder(tuple(changed, FixityState.What.CHANGED),
                            tuple(missing, FixityState.What.MISSING));
        });
        Files.write(file(changed), whole);
        keep("tre");
        run.order();
        run.work(SHARE);
        assertThat(run.state().faults()).isEmpty();
        assertThat(run.state().alarm()).isFalse();
    }

    @Test
    @DisplayName("D1.11 a run begins anew a week after the last one ended, not before, and is missed when it does not end")
    void weekly() throws IOException {
        keep("ett");
        run.work(SHARE);
        clock.advance(Duration.ofDays(6));
        run.work(SHARE);
        assertThat(database.count("select count(*) from fixity_run")).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        run.work(SHARE);
        assertThat(database.count("select count(*) from fixity_run")).isEqualTo(2);
        assertThat(run.state().alarm()).isFalse();
        clock.advance(Duration.ofDays(15));
        assertThat(run.state().overdue()).isTrue();
    }

    @Test
    @DisplayName("D1.11 a server that was stopped in the middle goes on where it was")
    void goesOn() throws IOException {
        for (int i = 0; i < 60; i++) {
            keep("fil " + i);
        }
        FixityRecords records = new FixityRecords(database.sql(), clock);
        FixityRecords.Run begun = records.begin();
        records.advance(begun, records.next(begun, 50));

        again().work(SHARE);

        assertThat(run.state().checked()).isEqualTo(60);
        assertThat(database.count("select count(*) from fixity_run")).isEqualTo(1);
    }

    private FixityRun again() {
        return new FixityRun(new FixityRecords(database.sql(), clock), store, clock, Duration.ofDays(7));
    }

    private Sha256 keep(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ContentStore.Staged staged = store.stage(new ByteArrayInputStream(bytes), 1000)) {
            store.keep(staged);
            database.sql().update("insert into content (sha256, size, media_type, stored_at) values (?1, ?2, 'text/plain', ?3) "
                    + "on conflict do nothing",
                    staged.sha256().hex(), staged.size(), clock.instant());
            return staged.sha256();
        }
    }

    private Path file(Sha256 sha256) {
        return root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex().substring(2, 4)).resolve(sha256.hex());
    }
}
