package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.FileName;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.SweepResult;
import se.samdiarium.platform.TestDatabase;

/** Bytes that nothing refers to, on a real disk and a real database. */
class ContentSweepTest {

    private static final RegionCode UPPSALA = new RegionCode("03");
    private static final Duration GRACE = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private FilesOnDisk files;
    private SweepRecords records;
    private ContentSweep sweep;

    @BeforeEach
    void start() throws IOException {
        database = new TestDatabase();
        files = new FilesOnDisk(folder, database.sql(), clock, 1_000_000);
        records = new InTransactions(database, files.store(), clock);
        sweep = new ContentSweep(files.store(), records, clock, GRACE);
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    @DisplayName("D1.12 a discarded file goes when the time of grace has passed since nothing referred to it, with all that was known of it")
    void discarded() throws IOException {
        Sha256 bytes = keep("slängs");
        clock.advance(Duration.ofDays(400));
        sweep.sweep();
        assertThat(kept(bytes)).as("referred to, however old").isTrue();
        discard(bytes);
        assertThat(swept()).extracting(SweepResult::removed, SweepResult::waiting, SweepResult::waitingBytes).containsExactly(0L, 1L, 7L);
        clock.advance(GRACE);
        assertThat(swept().removed()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(swept()).extracting(SweepResult::removed, SweepResult::removedBytes, SweepResult::waiting, SweepResult::faults)
                .containsExactly(1L, 7L, 0L, 0L);
        assertThat(kept(bytes)).isFalse();
        assertThat(database.count("select count(*) from content")).isZero();
        assertThat(database.count("select count(*) from extracted_text")).isZero();
    }

    @Test
    @DisplayName("D1.12 bytes that are referred to again begin a new time of grace")
    void cameBack() throws IOException {
        Sha256 bytes = keep("kommer igen");
        discard(bytes);
        sweep.sweep();
        clock.advance(Duration.ofDays(6));
        keep("kommer igen");
        sweep.sweep();
        discard(bytes);
        clock.advance(Duration.ofDays(6));
        assertThat(swept().removed()).isZero();
        assertThat(kept(bytes)).isTrue();
    }

    @Test
    @DisplayName("D1.12 a reference of any table keeps the bytes")
    void everyReferenceCounts() throws IOException {
        List<Object[]> tables = database.sql().rows("""
                select cast(cast(k.conrelid as regclass) as text), cast(a.attname as text) from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and k.confrelid = to_regclass('content')""")
                .filter(row -> !Set.of("extracted_text", "ocr_text", "content_unused").contains(row[0])).toList();
        assertThat(tables).extracting(row -> row[0]).contains("received_file", "document_version", "diary_entry", "draft", "mail_message");
        for (Object[] table : tables) {
            Sha256 bytes = keep("hänvisas av " + table[0] + "." + table[1]);
            discard(bytes);
            sweep.sweep();
            clock.advance(GRACE.plusSeconds(1));
            refer(table, bytes);
            assertThat(swept().removed()).as(table[0] + "." + table[1]).isZero();
            assertThat(kept(bytes)).as(table[0] + "." + table[1]).isTrue();
        }
    }

    @Test
    @DisplayName("D1.12 every column that holds a SHA-256 of kept bytes is a reference the database knows")
    void noReferenceIsHidden() {
        assertThat(database.sql().rows("""
                select table_name, column_name from information_schema.columns c
                where table_schema = 'public' and data_type = 'character' and character_maximum_length = 64 and not exists (
                    select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                    where k.contype = 'f' and k.confrelid = to_regclass('content') and k.conrelid = to_regclass(cast(c.table_name as text))
                    and a.attname = c.column_name)
                order by 1, 2""").map(row -> row[0] + "." + row[1]))
                .as("neither a reference to content nor known not to be one: add the reference, or the name here")
                .isSubsetOf("accepted_signature.certificate", "audit_seal.hash", "audit_seal.previous", "audit_verification.head",
                        "calendar_feed.secret_hash", "calendar_item.fingerprint", "consultation_key.hash", "content.sha256", "draft.sha256",
                        "examined_version.trust_snapshot", "extraction_poison.sha256", "fixity_run.position", "import_source.sha256",
                        "login_failure.subject", "login_origin.origin", "memo_template.sha256", "trust_snapshot.id", "trust_snapshot_list.sha256",
                        "trust_snapshot_list.snapshot_id", "trusted_list.sha256");
    }

    @Test
    @DisplayName("D1.12 bytes without a row go too, once they are old; those of a moment ago may be about to get one")
    void strays() throws IOException {
        Sha256 old = stray("gammal", clock.instant().minus(GRACE).minusSeconds(1));
        Sha256 young = stray("ung", clock.instant().minus(GRACE).plusSeconds(60));
        Sha256 used = keep("har en rad");
        age(used, clock.instant().minus(GRACE.multipliedBy(2)));
        assertThat(swept()).extracting(SweepResult::removed, SweepResult::removedBytes).containsExactly(1L, 6L);
        assertThat(List.of(kept(old), kept(young), kept(used))).containsExactly(false, true, true);
        assertThat(database.count("select count(*) from content")).isEqualTo(1);
    }

    @Test
    @DisplayName("D1.12 a piece that cannot be removed is told, stops no other, and is tried again")
    void faults() throws IOException {
        Sha256 stuck = keep("fastnar");
        Sha256 other = keep("går");
        discard(stuck);
        discard(other);
        sweep.sweep();
        clock.advance(GRACE.plusSeconds(1));
        Path file = place(stuck);
        Files.delete(file);
        Files.createDirectories(file.resolve("i vägen"));
        assertThat(swept()).extracting(SweepResult::removed, SweepResult::faults, SweepResult::waiting).containsExactly(1L, 1L, 1L);
        Files.delete(file.resolve("i vägen"));
        Files.delete(file);
        assertThat(swept()).extracting(SweepResult::removed, SweepResult::faults).containsExactly(1L, 0L);
    }

    @Test
    @DisplayName("D1.12 whoever brings and discards the same bytes while they are swept: a row that is seen has its bytes")
    void uploadsUnderWay() throws Exception {
        ContentSweep merciless = new ContentSweep(files.store(), records, Clock.offset(clock, Duration.ofDays(1)), Duration.ZERO);
        try (ExecutorService threads = Executors.newFixedThreadPool(7)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                Random random = new Random(thread);
                work.add(() -> bringAndDiscard(random));
            }
            List<Future<Integer>> running = new ArrayList<>();
            work.forEach(each -> running.add(threads.submit(each)));
            while (running.stream().anyMatch(each -> !each.isDone())) {
                ageAll();
                merciless.sweep();
            }
            int lost = 0;
            for (Future<Integer> each : running) {
                lost += each.get();
            }
            assertThat(lost).as("rows without their bytes").isZero();
        }
        assertThat(database.count("select coalesce(sum(removed), 0) from content_sweep")).as("the sweep was at work").isGreaterThan(20);
        assertThat(database.count("select sum(faults) from content_sweep")).isZero();
    }

    /** Each round brings one of three texts, looks at its bytes as long as its row is there, and discards it. */
    private int bringAndDiscard(Random random) throws IOException {
        int lost = 0;
        for (int round = 0; round < 60; round++) {
            String text = "samma " + random.nextInt(3);
            AtomicReference<ReceivedId> id = new AtomicReference<>();
            try (Intake.Judged judged = files.intake().judge(bytes(text), new FileName("a.txt"))) {
                database.inTransaction(() -> id.set(files.received().keep(judged, new FileName("a.txt"), UPPSALA)));
                lost += kept(judged.staged().sha256()) ? 0 : 1;
            }
            database.inTransaction(() -> files.received().remove(id.get()));
        }
        return lost;
    }

    private SweepResult swept() {
        sweep.sweep();
        return records.results(1).getFirst();
    }

    private Sha256 keep(String text) throws IOException {
        try (Intake.Judged judged = files.intake().judge(bytes(text), new FileName("a.txt"))) {
            database.inTransaction(() -> files.received().keep(judged, new FileName("a.txt"), UPPSALA));
            return judged.staged().sha256();
        }
    }

    private void discard(Sha256 sha256) {
        database.sql().update("delete from received_file where sha256 = ?1", sha256.hex());
    }

    private Sha256 stray(String text, Instant keptAt) throws IOException {
        try (ContentStore.Staged staged = files.store().stage(bytes(text), 1_000)) {
            files.store().keep(staged);
            age(staged.sha256(), keptAt);
            return staged.sha256();
        }
    }

    private void age(Sha256 sha256, Instant keptAt) throws IOException {
        Files.setLastModifiedTime(place(sha256), FileTime.from(keptAt));
    }

    /** All bytes look old, so that nothing but the protocol protects those of uploads under way. */
    private void ageAll() throws IOException {
        try (Stream<ContentStore.Kept> kept = files.store().list()) {
            for (ContentStore.Kept each : kept.toList()) {
                try {
                    age(each.sha256(), clock.instant().minus(GRACE.multipliedBy(2)));
                } catch (NoSuchFileException e) {
                    // swept meanwhile
                }
            }
        }
    }

    /** Any row of the table, with nothing checked but that it refers to the content. */
    private void refer(Object[] table, Sha256 sha256) {
        database.inTransaction(() -> {
            database.sql().update("set local session_replication_role = replica");
            String others = database.sql().values(String.class, """
                    select cast(a.attname as text) from pg_attribute a where a.attrelid = to_regclass(?1) and a.attnum > 0 and a.attnotnull
                    and a.attname <> ?2""", table[0], table[1]).reduce("", (all, one) -> all + " alter column " + one + " drop not null,");
            database.sql().update("alter table " + table[0] + " drop constraint if exists " + table[0] + "_pkey cascade");
            if (!others.isEmpty()) {
                database.sql().update("alter table " + table[0] + others.substring(0, others.length() - 1));
            }
            database.sql().values(String.class, "select cast(conname as text) from pg_constraint where conrelid = to_regclass(?1) and contype = 'c'",
                    table[0]).toList().forEach(check -> database.sql().update("alter table " + table[0] + " drop constraint " + check));
            database.sql().update("insert into " + table[0] + " (" + table[1] + ") values (?1)", sha256.hex());
        });
    }

    private boolean kept(Sha256 sha256) throws IOException {
        return Files.isRegularFile(place(sha256));
    }

    private Path place(Sha256 sha256) {
        return folder.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex().substring(2, 4)).resolve(sha256.hex());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each call in a transaction of its own, as the container has it. */
    private static final class InTransactions extends SweepRecords {

        private final TestDatabase database;

        InTransactions(TestDatabase database, ContentStore store, Clock clock) {
            super(database.sql(), store, clock);
            this.database = database;
        }

        private <T> T with(Supplier<T> work) {
            AtomicReference<T> result = new AtomicReference<>();
            database.inTransaction(() -> result.set(work.get()));
            return result.get();
        }

        @Override
        public void mark() {
            database.inTransaction(super::mark);
        }

        @Override
        public List<Sha256> unusedSince(Instant time) {
            return with(() -> super.unusedSince(time));
        }

        @Override
        public long remove(Sha256 sha256) {
            return with(() -> super.remove(sha256));
        }

        @Override
        public Set<Sha256> known(Collection<Sha256> some) {
            return with(() -> super.known(some));
        }

        @Override
        public boolean removeStray(ContentStore.Kept kept) {
            return with(() -> super.removeStray(kept));
        }

        @Override
        public void keep(Instant at, long removed, long bytes, long faults) {
            database.inTransaction(() -> super.keep(at, removed, bytes, faults));
        }

        @Override
        public List<SweepResult> results(int most) {
            return with(() -> super.results(most));
        }
    }
}
