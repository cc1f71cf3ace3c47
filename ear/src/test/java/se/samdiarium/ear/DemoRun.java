package se.samdiarium.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Folders;
import se.samdiarium.demo.launcher.Options;

/** A demo system on free ports and a data folder of its own. When it closes, the server's log is kept and the folder is removed. */
public final class DemoRun implements AutoCloseable {

    private static final Path PROJECT = Path.of(System.getProperty("samdiarium.project", "..")).toAbsolutePath().normalize();

    private final String name;
    private final Path folder;
    private final DemoSystem system;
    private final Thread atExit = new Thread(this::stop, "stop-demo");
    private boolean closed;

    private DemoRun(String name, Path folder, DemoSystem system) {
        this.name = name;
        this.folder = folder;
        this.system = system;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a system; the options' folder and ports are already set. */
    public static DemoRun start(String name, UnaryOperator<Options> more) {
        try {
            Path folder = Files.createTempDirectory(target(), "it-" + name + "-");
            return new DemoRun(name, folder, DemoSystem.start(more.apply(Options.of(PROJECT).dataFolder(folder).ports(0, 0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build folder of the module. */
    public static Path target() {
        return PROJECT.resolve("ear/target");
    }

    /** The application as Maven has built it. */
    public static Path ear() {
        return Options.of(PROJECT).ear();
    }

    /** Real files to try, beside the project; they are not part of it and may be absent. */
    public static Path corpus() {
        return PROJECT.resolveSibling("shared/corpus");
    }

    /** What runs. */
    public DemoSystem system() {
        return system;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private synchronized void stop() {
        if (!closed) {
            closed = true;
            system.close();
            try {
                keepLog();
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void keepLog() throws IOException {
        if (Files.exists(system.serverLog())) {
            Path kept = Files.createDirectories(target().resolve("failsafe-reports")).resolve("server-" + name + ".log");
            Files.copy(system.serverLog(), kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
