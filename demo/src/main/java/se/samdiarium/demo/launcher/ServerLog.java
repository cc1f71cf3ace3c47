package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The log of the server, as far as the launcher reads it. */
final class ServerLog {

    private static final int LONGEST = 500;

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Keeps the earlier log beside it, so that what is read belongs to this start. */
    void beginAnew() {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling("server.earlier.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** The text of the last entry of level SEVERE, on one line; empty when there is none. */
    Optional<String> lastSevere() {
        List<String> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains("[SEVERE]")) {
                int end = Math.min(lines.size(), i + 3);
                String text = String.join(" ", lines.subList(Math.min(i + 1, lines.size() - 1), end)).strip();
                return Optional.of(text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        return Optional.empty();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
