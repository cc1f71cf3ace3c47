package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of the demo system. It runs in a session of its own, so that Ctrl-C at the console reaches the launcher only.
 * Its process file ({@code run/<name>.pid}) lets the next launcher find and stop it when this one died uncleanly.
 */
final class ChildProcess {

    /** What asks a process to stop. */
    enum Signal {
        /** The usual one. */
        TERM,
        /** PostgreSQL's fast shutdown; TERM would wait until every client has gone. */
        INT
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Process process;
    private final Path pidFile;
    private final Path log;

    private ChildProcess(Process process, Path pidFile, Path log) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Starts the command; its output goes to the log, which begins anew. */
    static ChildProcess start(DataFolder data, String name, List<String> command, Map<String, String> environment) {
        try {
            Path log = data.folder("log").resolve(name + ".log");
            Path pidFile = data.folder("run").resolve(name + ".pid");
            List<String> detached = new ArrayList<>(List.of("setsid"));
            detached.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + " " + startOf(process.toHandle()).map(Instant::toEpochMilli).orElse(0L));
            return new ChildProcess(process, pidFile, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process of this name was not stopped cleanly the last time. */
    static boolean diedUncleanly(DataFolder data, String name) {
        return Files.exists(data.path("run").resolve(name + ".pid"));
    }

    /** Stops what an earlier launcher left running under this name, with the signal that means an orderly stop to it. */
    static void stopOrphan(DataFolder data, String name, Signal signal) {
        Path pidFile = data.path("run").resolve(name + ".pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            String[] parts = Files.readString(pidFile).strip().split(" ");
            Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle).map(found -> Duration.between(start, found).abs().compareTo(SAME_START) < 0).orElse(false))
                    .ifPresent(handle -> stop(handle, signal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new StartRefused("The process file %s cannot be read: stop what may still run, and remove the file.".formatted(pidFile), e);
        }
    }

    private static Optional<Instant> startOf(ProcessHandle handle) {
        return handle.info().startInstant();
    }

    private static void stop(ProcessHandle handle, Signal signal) {
        send(handle, signal);
        if (!awaitExit(handle)) {
            handle.destroyForcibly();
            awaitExit(handle);
        }
    }

    private static void send(ProcessHandle handle, Signal signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid())).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitExit(ProcessHandle handle) {
        CompletableFuture<ProcessHandle> exit = handle.onExit();
        try {
            exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has had of the processors since it began; zero where the system does not tell. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Where its output goes. */
    Path log() {
        return log;
    }

    /** Asks the process to stop; after 20 seconds makes it. */
    void stop(Signal signal) {
        if (process.isAlive()) {
            stop(process.toHandle(), signal);
        }
        forget();
    }

    /** SIGKILL: no chance to tidy up. The process file stays, as after a crash. */
    void kill() {
        process.destroyForcibly();
        awaitExit(process.toHandle());
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
