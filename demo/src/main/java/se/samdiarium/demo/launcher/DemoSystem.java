package se.samdiarium.demo.launcher;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import se.samdiarium.demo.sample.Cast;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.sample.SampleData;
import se.samdiarium.demo.sample.SampleDataRefused;

/**
 * The whole demo system: PostgreSQL, the demo trust service, Payara Server with Samdiarium, and sample data.
 *
 * <p>Life cycle: {@link #start} returns a running system; {@link #close} stops everything in the opposite order and may be called from
 * any thread, also while {@code start} is under way. Tests may {@link #killServer} and {@link #startServer} as often as they like.
 */
public final class DemoSystem implements AutoCloseable {

    private static final int STEPS = 7;
    private static final String HOST_REGION = "03";

    private final Options options;
    private final Progress progress;
    private final Cast cast = Cast.read();
    private final Secrets secrets = new Secrets();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    private DataFolder folder;
    private int httpPort;
    private int trustPort;
    private Logins logins;
    private Database database;
    private TrustProcess trust;
    private Payara server;

    /** A system that is not started yet. Messages go to the console. */
    DemoSystem(Options options, PrintStream console) {
        this.options = options;
        this.progress = new Progress(console, STEPS);
    }

    /**
     * Starts a system and returns when it is ready.
     *
     * @throws StartRefused with one sentence, when something is missing or in the way; nothing is left running then
     */
    public static DemoSystem start(Options options) {
        DemoSystem system = new DemoSystem(options, System.out);
        try {
            system.start();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    void start() {
        progress.step("Checking files, ports and the data folder", this::check);
        progress.step("Starting PostgreSQL", this::startDatabase);
        progress.step("Starting the demo trust service", this::startTrustService);
        progress.step("Preparing Payara Server", server::install);
        progress.step("Starting Payara Server and deploying Samdiarium", this::launchServer);
        progress.step("Waiting until Samdiarium is ready", () -> server.awaitReady(baseUri()));
        progress.step("Loading sample data", this::loadSampleData);
    }

    private void check() {
        requireFile(options.ear());
        requireFile(options.serverZip());
        folder = registered(DataFolder.open(options.dataFolder()));
        Payara.stopLeftover(folder);
        TrustProcess.stopLeftover(folder);
        Postgres.stopLeftover(folder);
        httpPort = Ports.claim(options.bind(), options.httpPort(), "the web server", "--port");
        trustPort = Ports.claim("127.0.0.1", options.trustPort(), "the demo trust service", "--trust-port");
        logins = Logins.open(folder.path("logins.properties"), cast, secrets);
        server = new Payara(folder, options, httpPort);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("%s is missing: build it first, './samdiarium run' does so.".formatted(file));
        }
    }

    private void startDatabase() {
        database = Database.named(System.getenv()).orElseGet(() -> registered(Postgres.start(folder, secrets)).database());
        progress.detail(database.url());
    }

    private void startTrustService() {
        trust = registered(TrustProcess.start(folder, trustPort, logins, secrets, baseUri().resolve("/signera/svar")));
        progress.detail(trustUri().toString());
    }

    private void launchServer() {
        registered(server);
        server.start(settings());
    }

    private void loadSampleData() {
        if (options.sampleData()) {
            try {
                SampleData.load(baseUri(), cast, username -> logins.of(username).password(), progress::detail, Clock.systemDefaultZone());
            } catch (SampleDataRefused | UncheckedIOException e) {
                throw new StartRefused("The sample data could not be loaded: %s. See %s.".formatted(e.getMessage(), serverLog()), e);
            }
        } else {
            progress.detail("left out, as asked");
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("SAMDIARIUM_DB_URL", database.url());
        settings.put("SAMDIARIUM_DB_USER", database.user());
        settings.put("SAMDIARIUM_DB_PASSWORD", database.password());
        settings.put("SAMDIARIUM_CONTENT_DIR", folder.folder("content").toString());
        settings.put("SAMDIARIUM_INDEX_DIR", folder.folder("index").toString());
        settings.put("SAMDIARIUM_HOST_REGION", HOST_REGION);
        settings.put("SAMDIARIUM_DEMO", "true");
        settings.put("SAMDIARIUM_BASE_URI", baseUri().toString());
        settings.put("SAMDIARIUM_TRUST_DIR", folder.folder("trust-cache").toString());
        settings.put("SAMDIARIUM_BOOTSTRAP_ADMIN_PASSWORD", logins.admin().password());
        settings.put("SAMDIARIUM_EXTRACTION_JARS", server.applicationLibraries().toString());
        settings.putAll(trust.settings());
        return settings;
    }

    /** Registers what must be stopped; when the system is already being stopped, stops it at once. */
    private <T extends AutoCloseable> T registered(T part) {
        synchronized (running) {
            if (!closed) {
                running.push(part);
                return part;
            }
        }
        stop(part);
        throw new StartRefused("Stopped while starting.");
    }

    /** Address of the application, without a path: {@code http://localhost:8080}. */
    public URI baseUri() {
        boolean everywhere = options.bind().equals("127.0.0.1") || options.bind().equals("0.0.0.0");
        return URI.create("http://%s:%d".formatted(everywhere ? "localhost" : options.bind(), httpPort));
    }

    /** Address of the demo trust service, without a path. */
    public URI trustUri() {
        return trust.uri();
    }

    /** What the demo trust service has had of the processors since it began; zero where the system does not tell. */
    public Duration trustProcessorTime() {
        return trust.processorTime();
    }

    /** Everybody's log-ins. */
    public Logins logins() {
        return logins;
    }

    /** The log-in of the person with this role in the region of this code, for example {@code 03}. */
    public Login login(Role role, String region) {
        return logins.of(cast.person(role, region).username());
    }

    /** Everybody in the demo. */
    public Cast cast() {
        return cast;
    }

    /** The database, for tests that look at what is stored. */
    public Database database() {
        return database;
    }

    /** The data folder. */
    public Path dataFolder() {
        return options.dataFolder();
    }

    /** The log of the server. */
    public Path serverLog() {
        return server.logFile();
    }

    /** Kills the server's JVM with SIGKILL, as a crash would. The database and the trust service go on. */
    public void killServer() {
        server.kill();
    }

    /** Starts the server again after {@link #killServer} or {@link #stopServer}; returns when it is ready. */
    public void startServer() {
        server.start(settings());
        server.awaitReady(baseUri());
    }

    /** Stops the server in order. */
    public void stopServer() {
        server.close();
    }

    /** Whether the server's JVM is running. */
    public boolean serverIsAlive() {
        return server.isAlive();
    }

    /** Stops everything, last started first. A second call does nothing. */
    @Override
    public void close() {
        Deque<AutoCloseable> parts;
        synchronized (running) {
            closed = true;
            parts = new ArrayDeque<>(running);
            running.clear();
        }
        parts.forEach(DemoSystem::stop);
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.Logger log = System.getLogger(DemoSystem.class.getName());
            log.log(System.Logger.Level.WARNING, "could not stop " + part.getClass().getSimpleName(), e);
        }
    }
}
