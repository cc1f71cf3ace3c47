package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.lucene.store.FSDirectory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.search.Hit;
import se.samdiarium.search.IndexCheck;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchRequest;

/** The index follows a real PostgreSQL with the real schema. */
class FollowerTest {

    private static final Set<String> UPPSALA = Set.of("region:03");
    private static EmbeddedPostgres postgres;
    private static DataSource database;

    @TempDir
    private Path root;
    private IndexFolder index;
    private Follower follower;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
        try (Connection connection = database.getConnection()) {
            execute(connection, "create sequence test_serial");
        }
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() throws IOException {
        index = new IndexFolder(root, SwedishAnalysis.shared());
        follower = new Follower(new IndexSource(database), index, new Pace());
        follower.rebuild();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    @DisplayName("C1.6 what is committed is found after apply, by text, number, case and sender; its row waits until the index is on disk")
    void followsRegistration() throws SQLException {
        String word = word();
        UUID document = register("Avtal om " + word, "sida ett\ftexten på sida två");
        follower.apply();
        Hit hit = index.search(SearchRequest.of(word + " texten gävleborg"), UPPSALA).hits().getFirst();
        assertThat(hit.document().value()).isEqualTo(document);
        assertThat(hit.number()).matches("RS 2025-\\d{5}-1");
        assertThat(hit.snippets()).last().satisfies(snippet -> assertThat(snippet.page()).isEqualTo(2));
        assertThat(hit.caseTitle()).isPresent();
        assertThat(new IndexSource(database).waiting()).isPositive();
        follower.commit();
        assertThat(new IndexSource(database).waiting()).isZero();
    }

    @Test
    @DisplayName("C1.7 after a kill before the commit, the rows are still there and the entry is found again; after it, nothing is done twice")
    void survivesKill() throws SQLException, IOException {
        String word = word();
        register(word, "text");
        follower.apply();
        restartWithoutCommit();
        assertThat(found(word)).isZero();
        follower.apply();
        assertThat(found(word)).isEqualTo(1);
        follower.commit();
        restartWithoutCommit();
        assertThat(found(word)).isEqualTo(1);
        follower.apply();
        assertThat(found(word)).isEqualTo(1);
    }

    @Test
    @DisplayName("C1.4 a share makes the document found by the other region, and only then")
    void followsSharing() throws SQLException {
        String word = word();
        UUID document = register(word, "text");
        follower.apply();
        assertThat(index.search(SearchRequest.of(word), Set.of("region:21")).total()).isZero();
        execute("insert into document_share (document_id, region_code, shared_by, shared_at) values (?, '21', 'test', now())", document);
        execute("insert into outbox (topic, subject, created_at) values ('document.shared', ?, now())", document);
        follower.apply();
        assertThat(index.search(SearchRequest.of(word), Set.of("region:21")).total()).isEqualTo(1);
        follower.commit();
    }

    @Test
    @DisplayName("C1.6 an entry whose text could not be read is found by its title")
    void followsUnreadable() throws SQLException {
        String word = word();
        register(word, null);
        follower.apply();
        assertThat(found(word)).isEqualTo(1);
        follower.commit();
    }

    @Test
    @DisplayName("C1.7 an event about something that is not registered is done with")
    void passesUnregistered() throws SQLException {
        execute("insert into outbox (topic, subject, created_at) values ('document.version-added', ?, now())", UUID.randomUUID());
        follow();
        assertThat(new IndexSource(database).waiting()).isZero();
    }

    @Test
    @DisplayName("C1.7 more changes than one portion are all followed, and a rebuild finds them all")
    void followsManyAndRebuilds() throws SQLException, IOException {
        String word = word();
        for (int i = 0; i < 33; i++) {
            register(word + " nummer " + i, "text");
        }
        follower = new Follower(new IndexSource(database), index, new Pace(), 5);
        follower.apply();
        assertThat(found(word)).isEqualTo(33);
        follower.commit();
        assertThat(new IndexSource(database).waiting()).isZero();
        index.close();
        index = new IndexFolder(root.resolveSibling(root.getFileName() + "-empty"), SwedishAnalysis.shared());
        follower = new Follower(new IndexSource(database), index, new Pace());
        assertThat(index.needsRebuild()).isTrue();
        follower.rebuildIfNeeded();
        assertThat(found(word)).isEqualTo(33);
        assertThat(index.needsRebuild()).isFalse();
    }

    @Test
    @DisplayName("C1.7 rows that commit out of the order of their numbers are all followed")
    void followsOutOfOrder() throws SQLException {
        String early = word();
        String late = word();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            register(slow, early, "text");
            register(late, "text");
            follow();
            assertThat(found(late)).isEqualTo(1);
            assertThat(found(early)).isZero();
            slow.commit();
        }
        follower.apply();
        assertThat(found(early)).isEqualTo(1);
        follower.commit();
    }

    @Test
    @DisplayName("C1.21 database and index are compared to the document: what is missing, older or surplus is told, and nothing else")
    void comparesToTheDocument() throws SQLException {
        register(word(), "text");
        UUID changed = register(word(), "text");
        assertThat(check().agrees()).isTrue();
        execute("update diary_entry set title = 'Annan titel' where document_id = ?", changed);
        UUID missing = register(word(), "text");
        execute("delete from outbox where subject = ?", missing);
        IndexDocument unknown = Entries.entry("RS 2025-99999-1", "Finns inte");
        index.apply(List.of(unknown), List.of());
        index.refresh();
        IndexCheck found = check();
        assertThat(found.older()).containsExactly(entryOf(changed));
        assertThat(found.missing()).containsExactly(entryOf(missing));
        assertThat(found.surplus()).containsExactly(unknown.entry().value());
        assertThat(found.differ()).isEqualTo(3);
        follower.rebuild();
        assertThat(check().agrees()).isTrue();
    }

    @Test
    @DisplayName("C1.20 how many changes wait, and how long the oldest has waited, is told")
    void tellsTheQueue() throws SQLException {
        IndexSource source = new IndexSource(database);
        follow();
        assertThat(source.oldestSeconds()).isZero();
        UUID document = register(word(), "text");
        execute("update outbox set created_at = now() - interval '90 seconds' where subject = ?", document);
        register(word(), "text");
        assertThat(source.waiting()).isEqualTo(2);
        assertThat(source.oldestSeconds()).isBetween(90L, 120L);
        follow();
        assertThat(source.waiting()).isZero();
    }

    @Test
    @DisplayName("C1.22 what is registered, voided and shared while the index is rebuilt is in the rebuilt index as in the database")
    void changesDuringRebuild() throws Exception {
        List<UUID> before = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            before.add(register(word(), "text"));
        }
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            AtomicBoolean ended = new AtomicBoolean();
            Future<?> changes = background.submit(() -> {
                for (int i = 0; !ended.get() || i < 20; i++) {
                    UUID old = before.get(i % before.size());
                    execute("update diary_entry set title = ? where document_id = ?", word(), old);
                    execute("insert into outbox (topic, subject, created_at) values ('registry.changed', ?, now())", old);
                    register(word(), "text");
                    follow();
                }
                return null;
            });
            for (int i = 0; i < 5; i++) {
                follower.rebuild();
            }
            ended.set(true);
            changes.get(60, TimeUnit.SECONDS);
        }
        assertThat(check()).satisfies(found -> assertThat(found.agrees()).as(found.toString()).isTrue());
    }

    @Test
    @DisplayName("C1.23 when the disk is full nothing is lost: rows wait, search answers, and when there is room the index catches up by itself")
    void fullDisk() throws SQLException, IOException {
        index.close();
        AtomicBoolean full = new AtomicBoolean();
        index = new IndexFolder(root, SwedishAnalysis.shared(), folder -> new FullDisk(FSDirectory.open(folder), full));
        follower = new Follower(new IndexSource(database), index, new Pace());
        String early = word();
        register(early, "text");
        follow();
        full.set(true);
        String late = word();
        register(late, "text");
        assertThatThrownBy(() -> {
            follow();
        }).hasRootCauseMessage(FullDisk.SAID);
        assertThatThrownBy(follower::rebuild).hasRootCauseMessage(FullDisk.SAID);
        assertThat(found(early)).isEqualTo(1);
        assertThat(new IndexSource(database).waiting()).isPositive();
        full.set(false);
        follow();
        assertThat(found(late)).isEqualTo(1);
        assertThat(new IndexSource(database).waiting()).isZero();
        assertThat(check().agrees()).isTrue();
    }

    @Test
    @DisplayName("C1.23 a document that cannot be indexed holds up no other, neither when changes are followed nor when the index is rebuilt")
    void unindexable() throws SQLException {
        String good = word();
        UUID bad = register(word(), "text");
        register(good, "text");
        String number = "update case_file c set number = 'RS 2025-' || repeat('9', %d) from diary_entry e where c.id = e.case_id and document_id = ?";
        try (Connection connection = database.getConnection()) {
            execute(connection, "alter table case_file alter column number type text; " + number.formatted(40_000), bad);
            follow();
            assertThat(new IndexSource(database).waiting()).as("the row is kept for the next start").isEqualTo(1);
            assertThat(follower.rebuild()).isPositive();
            assertThat(found(good)).isEqualTo(1);
            execute(connection, number.formatted(5) + "; alter table case_file alter column number type varchar(60)", bad);
        }
        follower = new Follower(new IndexSource(database), index, new Pace());
        follow();
        assertThat(check().agrees()).isTrue();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("C1.20 while the disk takes its time with a commit, changes are followed; their rows wait for the next commit")
    void followsDuringCommit() throws Exception {
        index.close();
        SlowDisk slow = new SlowDisk();
        index = new IndexFolder(root, SwedishAnalysis.shared(), folder -> slow.over(FSDirectory.open(folder)));
        follower = new Follower(new IndexSource(database), index, new Pace());
        register(word(), "text");
        follower.apply();
        slow.hold();
        FutureTask<Void> commit = new FutureTask<>(follower::commit, null);
        Thread.ofPlatform().start(commit);
        slow.awaitHeld();
        String meanwhile = word();
        register(meanwhile, "text");
        follower.apply();
        assertThat(found(meanwhile)).isEqualTo(1);
        assertThat(commit.isDone()).isFalse();
        slow.release();
        commit.get(60, TimeUnit.SECONDS);
        assertThat(new IndexSource(database).waiting()).isEqualTo(1);
        follower.commit();
        assertThat(new IndexSource(database).waiting()).isZero();
    }

    private void follow() {
        follower.apply();
        follower.commit();
    }

    private IndexCheck check() {
        return new IndexChecker(new IndexSource(database), index, follower, Clock.systemUTC()).check();
    }

    private static UUID entryOf(UUID document) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id from diary_entry where document_id = ?")) {
            statement.setObject(1, document);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void restartWithoutCommit() throws IOException {
        index.close();
        index = new IndexFolder(root, SwedishAnalysis.shared());
        follower = new Follower(new IndexSource(database), index, new Pace());
    }

    private long found(String question) {
        return index.search(SearchRequest.of(question), UPPSALA).total();
    }

    private static String word() {
        return IntStream.range(0, 12).map(i -> "bdfgklmnprtv".charAt((int) (Math.random() * 12))).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static UUID register(String title, String body) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return register(connection, title, body);
        }
    }

    private static UUID register(Connection connection, String title, String body) throws SQLException {
        UUID document = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        String sha256 = (document + "" + file).replace("-", "");
        execute(connection, "insert into content (sha256, size, media_type, stored_at) values (?, 1, 'text/plain', now())", sha256);
        execute(connection, "insert into extracted_text (sha256, state, body) values (?, ?, ?)", sha256, body == null ? "FAILED" : "TEXT",
                body == null ? "" : body);
        execute(connection, "insert into document (id, region_code, title, created_at, latest, version) values (?, '03', ?, now(), 1, 1)", document,
                title);
        execute(connection, """
                insert into document_version (document_id, number, sha256, file_name, created_at, created_by)
                values (?, 1, ?, 'fil.pdf', now(), 'test')""", document, sha256);
        execute(connection, """
                insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, entries, version)
                select ?, a.id, '03', s.id, 2025, n, 'RS 2025-' || to_char(n, 'FM00000'), 'Ett ärende', now(), 'test', 1, 1
                from authority a join series s on s.authority_id = a.id, nextval('test_serial') as n where a.region_code = '03' limit 1""", file);
        execute(connection, """
                insert into diary_entry (id, case_id, number, document_id, authority_id, region_code, title, direction, type_code, date,
                correspondent, registered_at, registered_on, registered_by)
                select ?, id, 1, ?, authority_id, '03', ?, 'INCOMING', 'OVRIGT', '2025-01-31', 'Region Gävleborg', now(), now(), 'test'
                from case_file where id = ?""", UUID.randomUUID(), document, title, file);
        execute(connection, "insert into outbox (topic, subject, created_at) values ('registry.registered', ?, now())", document);
        return document;
    }

    private static void execute(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql, parameters);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
