package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one call, gone when it is closed. */
final class WorkingFolder implements AutoCloseable {

    private final Path folder;

    WorkingFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        folder = Files.createTempDirectory(parent, "package");
    }

    Path path() {
        return folder;
    }

    /** Where a file with this name is to lie, with the folders above it made. */
    Path file(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The file name leads out of its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
