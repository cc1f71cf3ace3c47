package se.samdiarium.bench.harness;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.demo.launcher.Database;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Logins;
import se.samdiarium.demo.launcher.Folders;
import se.samdiarium.demo.launcher.Options;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.Role;

/** The whole system as {@code ./samdiarium run} starts it, with its sample data, and with the bench's door in the server. */
public final class BenchSystem implements AutoCloseable {

    private static final String NOT_WRAPPED_UP = """
            select count(*) from signing_round r
            where not exists (select from counterpart c where c.round_id = r.id and c.state <> 'SIGNED')
              and not exists (select from completion c where c.round_id = r.id and c.completed_at is not null)""";
    private static final Duration QUIET_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final DemoSystem demo;
    private final Path removed;
    private final Thread atExit = new Thread(this::stop, "stop-bench");

    private BenchSystem(DemoSystem demo, Path removed) {
        this.demo = demo;
        this.removed = removed;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it; without a data folder in a new one that is removed when the system closes. */
    static BenchSystem start(Settings settings) throws IOException {
        Path ear = settings.target().resolve("with-bench/samdiarium.ear");
        Path folder = settings.data().orElse(settings.target().resolve("run"));
        if (settings.data().isEmpty()) {
            Folders.delete(folder);
        }
        Options product = Options.of(settings.project());
        BenchArchive.write(product.ear(), ear);
        BenchSystem system = new BenchSystem(DemoSystem.start(product.ear(ear).dataFolder(folder).ports(0, 0)),
                settings.data().isEmpty() ? folder : null);
        system.hashNothing();
        return system;
    }

    /** What the benches put straight into the database has no bytes in the store: the hashing of what is kept would write a fault for each. */
    private void hashNothing() throws IOException {
        try (Connection connection = connect()) {
            Rows.change(connection, "update fixity_run set ended_at = now() where ended_at is null");
            Rows.change(connection, "insert into fixity_run (id, started_at, ended_at) values (gen_random_uuid(), now(), now())");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The running system. */
    public DemoSystem demo() {
        return demo;
    }

    /** Codes of the regions. */
    public List<String> regions() {
        return demo.cast().regions().stream().map(region -> region.code()).toList();
    }

    /** REST as the registrar of the region. */
    public Api registrar(String region) {
        return person(Role.REGISTRAR, region);
    }

    /** REST as somebody of the region. */
    public Api person(Role role, String region) {
        return Api.of(demo.baseUri(), demo.login(role, region).username(), demo.login(role, region).password());
    }

    /** A connection to the database of the system. */
    public Connection connect() throws SQLException {
        Database database = demo.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Clients inside the server, who act as the registrars of these regions, as fast as they can. */
    public Measured inside(String door, List<Diary> diaries, int clients, Duration length) {
        return inside(door, diaries, clients, length, Json.createObjectBuilder());
    }

    /** Same, where work arrives at so many a second. */
    public Measured insideOpen(String door, List<Diary> diaries, int clients, Duration length, double perSecond) {
        return inside(door, diaries, clients, length, Json.createObjectBuilder().add("perSecond", perSecond));
    }

    /** Same, with what else the door wants to know. */
    public Measured inside(String door, List<Diary> diaries, int clients, Duration length, JsonObjectBuilder order) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        for (Diary diary : diaries) {
            var login = diary.region().isEmpty() ? demo.logins().of(Logins.AUDITOR) : demo.login(Role.REGISTRAR, diary.region());
            people.add(Json.createObjectBuilder().add("username", login.username()).add("password", login.password())
                    .add("region", diary.region()).add("authority", diary.authority().toString()));
        }
        JsonObject full = order.add("people", people).add("clients", clients).add("seconds", length.toMillis() / 1e3).build();
        return Measured.of(admin().post("bench/" + door, full));
    }

    /** REST as the administrator. */
    public Api admin() {
        return Api.of(demo.baseUri(), demo.logins().admin().username(), demo.logins().admin().password());
    }

    /**
     * Returns when the search index has followed up all that was registered and rounds that all have signed are wrapped up, so that neither takes
     * strength from what is measured next.
     */
    public void awaitQuiet() throws SQLException, TimeoutException {
        long end = System.nanoTime() + QUIET_PATIENCE.toNanos();
        try (Connection connection = connect()) {
            while (Rows.count(connection, "select count(*) from outbox") + Rows.count(connection, NOT_WRAPPED_UP) > 0) {
                if (System.nanoTime() > end) {
                    throw new TimeoutException("the server still had work of its own after " + QUIET_PATIENCE);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private synchronized void stop() {
        demo.close();
        try {
            if (removed != null && Files.exists(removed)) {
                Files.copy(demo.serverLog(), removed.resolveSibling("server.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                Folders.delete(removed);
            }
        } catch (IOException e) {
            System.Logger log = System.getLogger(BenchSystem.class.getName());
            log.log(System.Logger.Level.WARNING, "could not remove " + removed, e);
        }
    }
}
