package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.Driver;

/**
 * Payara Server with Samdiarium in it. The server's JVM is a direct child of the launcher: the command that the distribution's own
 * launcher would run is asked for ({@code start-domain --dry-run}) and run as it is.
 *
 * <p>The application is deployed anew at each start, by a command file that the server itself runs. Nothing of an earlier deployment is kept,
 * so a server that was killed leaves nothing that could disturb the next start.
 */
final class Payara implements AutoCloseable {

    /** Libraries that tell each of their steps: only their warnings are wanted. */
    private static final String QUIET = """

            eu.europa.esig.dss.level=WARNING
            org.apache.tika.level=WARNING
            org.apache.pdfbox.pdmodel.PDPageTree.level=OFF
            org.apache.pdfbox.contentstream.PDFStreamEngine.level=OFF
            """;

    private static final String NAME = "server";
    private static final String HEAP = "1536m";
    private static final int CONNECTIONS = 32;
    private static final Duration DEPLOY_PATIENCE = Duration.ofMinutes(5);
    private static final Duration READY_PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final DataFolder folder;
    private final Options options;
    private final int httpPort;
    private final Path home;
    private final Path domain;
    private final ServerLog log;
    private ChildProcess process;

    Payara(DataFolder folder, Options options, int httpPort) {
        this.folder = folder;
        this.options = options;
        this.httpPort = httpPort;
        this.home = folder.path("payara/payara7/glassfish");
        this.domain = home.resolve("domains/domain1");
        this.log = new ServerLog(domain.resolve("logs/server.log"));
    }

    /** Stops what an earlier launcher left running. */
    static void stopLeftover(DataFolder folder) {
        ChildProcess.stopOrphan(folder, NAME, ChildProcess.Signal.TERM);
    }

    /** Unpacks the distribution unless an earlier start has done it to the end. */
    void install() {
        Path target = folder.path("payara");
        try {
            if (!Files.exists(target)) {
                Path unfinished = folder.path("payara.new");
                Folders.delete(unfinished);
                Folders.unzip(options.serverZip(), unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StartRefused("Payara Server could not be unpacked to %s: %s.".formatted(target, e.getMessage()), e);
        }
    }

    /** Starts the server and deploys the application; returns when it is deployed. */
    void start(Map<String, String> settings) {
        try {
            clearEarlierDeployment();
            configure();
            log.beginAnew();
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("AS_JAVA", System.getProperty("java.home"));
            process = ChildProcess.start(folder, NAME, command(), environment);
        } catch (IOException e) {
            throw new StartRefused("Payara Server could not be started: %s.".formatted(e.getMessage()), e);
        }
        awaitDeployment();
    }

    private void clearEarlierDeployment() throws IOException {
        for (String derived : List.of("applications", "generated", "session-store")) {
            Folders.delete(domain.resolve(derived));
        }
        if (ChildProcess.diedUncleanly(folder, NAME)) {
            Folders.delete(domain.resolve("osgi-cache"));
        }
    }

    private void configure() throws IOException {
        Path config = domain.resolve("config");
        Path original = config.resolve("domain.original.xml");
        if (!Files.exists(original)) {
            Files.copy(config.resolve("domain.xml"), original);
            Files.copy(config.resolve("logging.properties"), config.resolve("logging.original.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
        DomainXml.read(original).listeners(options.bind(), httpPort, Ports.free()).machine(HEAP).dataSource(CONNECTIONS)
                .write(config.resolve("domain.xml"));
        String logging = Files.readString(config.resolve("logging.original.properties"))
                .replace("rotationLimitInBytes=2000000", "rotationLimitInBytes=50000000")
                .replace("maxHistoryFiles=0", "maxHistoryFiles=4")
                .replace("java.util.logging.ConsoleHandler.level=FINEST", "java.util.logging.ConsoleHandler.level=OFF");
        Files.writeString(config.resolve("logging.properties"), logging + QUIET);
        Files.writeString(config.resolve("admin-keyfile"), AdminLock.keyfile());
        Files.copy(driver(), domain.resolve("lib/postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(deployCommand(), "deploy --force=true --name=samdiarium \"" + options.ear() + "\"\n");
    }

    private Path deployCommand() {
        return domain.resolve("config/deploy.commands");
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the PostgreSQL driver's jar cannot be found", e);
        }
    }

    private List<String> command() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", home.resolve("lib/client/appserver-cli.jar").toString(),
                "start-domain", "--dry-run", "--postbootcommandfile", deployCommand().toString(), "domain1").redirectErrorStream(true);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        String output = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(output.lines()
                .dropWhile(line -> !line.startsWith("Dump of JVM"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList());
        int readStdin = command.indexOf("-read-stdin");
        if (readStdin < 0) {
            throw new IOException("the server's own launcher answered: " + output.strip());
        }
        command.set(readStdin + 1, "false");
        return command;
    }

    private void awaitDeployment() {
        Deadline deadline = Deadline.in(DEPLOY_PATIENCE);
        while (!log.contains("samdiarium was successfully deployed")) {
            if (!process.isAlive()) {
                throw new StartRefused("Payara Server stopped while starting: %s. See %s.".formatted(reason(), log.file()));
            }
            if (log.contains("Boot Command deploy failed")) {
                throw new StartRefused("Samdiarium could not be deployed: %s. See %s.".formatted(reason(), log.file()));
            }
            deadline.pause("Samdiarium was not deployed within %d minutes: see %s.".formatted(DEPLOY_PATIENCE.toMinutes(), log.file()));
        }
    }

    private String reason() {
        return log.lastSevere().orElse("no reason in its log");
    }

    /** Returns when the application says that it is ready. */
    void awaitReady(URI base) {
        Deadline deadline = Deadline.in(READY_PATIENCE);
        URI health = base.resolve("/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isUp(client, health)) {
                deadline.pause("%s did not become ready within %d minutes: %s. See %s."
                        .formatted(health, READY_PATIENCE.toMinutes(), reason(), log.file()));
            }
        }
    }

    private static boolean isUp(HttpClient client, URI health) {
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK && answer.body().startsWith("{\"status\":\"UP\"");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while starting.", e);
        }
    }

    /** Where the server unpacks the jars of the EAR. */
    Path applicationLibraries() {
        return domain.resolve("applications/samdiarium/lib");
    }

    Path logFile() {
        return log.file();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL, as a crash would. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop(ChildProcess.Signal.TERM);
        }
    }
}
