package se.samdiarium.document.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Runs a program in a process of its own, with a time limit, in a folder that is removed when it is closed. */
final class ChildProgram implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 512;

    private final Path folder;

    ChildProgram() throws IOException {
        folder = Files.createTempDirectory("samdiarium-child");
    }

    /** Where the program may write. */
    Path folder() {
        return folder;
    }

    /** Runs a class of the module that reads files. */
    String runJava(Duration limit, String type, List<String> arguments) throws IOException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                ExtractionClassPath.find(), "-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder, "se.samdiarium.extraction." + type));
        command.addAll(arguments);
        return run(limit, command);
    }

    /** What the program wrote. It gets nothing of this process's environment but PATH, and one processor. */
    String run(Duration limit, List<String> command) throws IOException, TimeoutException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Map<String, String> environment = new HashMap<>(builder.environment());
        builder.environment().clear();
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Arrays.asList("PATH", "TESSDATA_PREFIX").forEach(name -> Optional.ofNullable(environment.get(name))
                .ifPresent(value -> builder.environment().put(name, value)));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(Path.of(command.getFirst()).getFileName() + " took longer than " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(Path.of(command.getFirst()).getFileName() + " ended with " + process.exitValue() + ": "
                    + Files.readString(errors).lines().limit(3).toList());
        }
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
