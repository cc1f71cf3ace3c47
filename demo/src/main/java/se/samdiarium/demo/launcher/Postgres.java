package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The embedded PostgreSQL: programs from Maven, data kept in {@code postgres/data}, reachable on the loopback address only, by password.
 * Commits are flushed to disk, so data survives {@code kill -9} of any process of the demo.
 */
final class Postgres implements AutoCloseable {

    /** PostgreSQL's own 128 MB is less than the indexes of some hundred thousand registrations. */
    private static final String SHARED_BUFFERS = "512MB";

    /** After each checkpoint every page is written whole once: with PostgreSQL's own 1 GB that would be once a minute under load. */
    private static final String MOST_WAL = "4GB";

    private static final String NAME = "postgres";
    private static final String DATABASE = "samdiarium";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final UnprivilegedUser user;
    private final Path data;
    private final int port = Ports.free();
    private final String superPassword;
    private final String password;
    private ChildProcess process;

    private Postgres(DataFolder folder, Secrets secrets) {
        this.folder = folder;
        this.binaries = PostgresBinaries.unpack(folder.passableFolder(NAME).resolve("programs"));
        this.user = UnprivilegedUser.reaching(folder.path(NAME));
        this.data = folder.path(NAME).resolve("data");
        this.superPassword = DataFolder.secret(folder.folder("secrets").resolve("postgres-superuser"), secrets::token);
        this.password = DataFolder.secret(folder.folder("secrets").resolve("postgres-samdiarium"), secrets::token);
    }

    /** Starts PostgreSQL, creating the cluster, role and database at the first start. */
    static Postgres start(DataFolder folder, Secrets secrets) {
        Postgres postgres = new Postgres(folder, secrets);
        try {
            stopLeftover(folder);
            postgres.createCluster();
            postgres.startServer();
            postgres.createDatabase();
            return postgres;
        } catch (IOException e) {
            postgres.close();
            throw new StartRefused("PostgreSQL could not be started: %s. See %s.".formatted(e.getMessage(), postgres.log()), e);
        } catch (StartRefused e) {
            postgres.close();
            throw e;
        }
    }

    /** Stops what an earlier launcher left running. */
    static void stopLeftover(DataFolder folder) {
        ChildProcess.stopOrphan(folder, NAME, ChildProcess.Signal.INT);
    }

    /** How the application reaches its database. */
    Database database() {
        return new Database(url(DATABASE), DATABASE, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private Path log() {
        return folder.path("log/postgres.log");
    }

    private void createCluster() throws IOException {
        if (Files.exists(data)) {
            requireSameMajorVersion();
            return;
        }
        Path unfinished = data.resolveSibling("data.new");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(unfinished);
        Path passwordFile = folder.path(NAME).resolve("first-password");
        DataFolder.writeSecret(passwordFile, superPassword + "\n");
        user.own(passwordFile);
        Path output = folder.folder("log").resolve("initdb.log");
        try {
            run(output, binaries.program("initdb"), "--pgdata=" + unfinished, "--username=" + SUPERUSER, "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=sv-SE");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(Path output, String... command) throws IOException {
        try {
            int exit = new ProcessBuilder(user.command(List.of(command))).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
            if (exit != 0) {
                throw new StartRefused("%s failed with exit code %d: %s".formatted(command[0], exit, Files.readString(output).strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void requireSameMajorVersion() throws IOException {
        String found = Files.readString(data.resolve("PG_VERSION")).strip();
        String programs = binaries.majorVersion();
        if (!found.equals(programs)) {
            throw new StartRefused("The data folder %s was made by PostgreSQL %s, but this is %s: choose another folder with --data."
                    .formatted(data, found, programs));
        }
    }

    private void startServer() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        launch();
        while (!accepts()) {
            if (!process.isAlive()) {
                requireRetryable();
                launch();
            }
            deadline.pause("PostgreSQL did not start within %d seconds: see %s.".formatted(PATIENCE.toSeconds(), log()));
        }
    }

    private void launch() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        process = ChildProcess.start(folder, NAME, user.command(List.of(binaries.program("postgres"), "-D", data.toString(),
                "-c", "port=" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "shared_buffers=" + SHARED_BUFFERS, "-c", "max_wal_size=" + MOST_WAL)), Map.of());
    }

    /** The children of a killed server hold its shared memory for a moment: that passes, everything else does not. */
    private void requireRetryable() throws IOException {
        String output = Files.readString(process.log());
        if (!output.contains("shared memory block")) {
            throw new StartRefused("PostgreSQL stopped at once: %s".formatted(output.strip()));
        }
    }

    private boolean accepts() {
        try (Connection connection = connectAsSuperuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, superPassword);
    }

    private void createDatabase() throws IOException {
        try (Connection connection = connectAsSuperuser(); Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role %s login password '%s'".formatted(DATABASE, password));
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(DATABASE, DATABASE));
            }
        } catch (SQLException e) {
            throw new IOException("the database could not be made: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, DATABASE);
            return !statement.executeQuery().next();
        }
    }

    /** SIGKILL, as a crash would. */
    void kill() {
        process.kill();
    }

    /** Fast shutdown: open transactions are rolled back. */
    @Override
    public void close() {
        if (process != null) {
            process.stop(ChildProcess.Signal.INT);
        }
    }
}
