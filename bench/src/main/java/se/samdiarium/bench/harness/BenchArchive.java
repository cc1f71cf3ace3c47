package se.samdiarium.bench.harness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the product's EAR with the bench's own classes in its WAR. */
final class BenchArchive {

    private static final String WAR = "samdiarium-web.war";
    private static final List<String> ADDED = List.of("se/samdiarium/bench/inside", "se/samdiarium/bench/measure");

    private BenchArchive() {
    }

    /** Writes the copy. */
    static void write(Path product, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(product, copy, StandardCopyOption.REPLACE_EXISTING);
        Path war = Files.createTempFile(copy.getParent(), "bench", ".war");
        try (FileSystem ear = FileSystems.newFileSystem(copy)) {
            Files.copy(ear.getPath(WAR), war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(war)) {
                addClasses(inside.getPath("WEB-INF/classes"));
            }
            Files.copy(war, ear.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(war);
        }
    }

    private static void addClasses(Path classes) throws IOException {
        Path code = ownCode();
        if (Files.isDirectory(code)) {
            copyPackages(code, classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                copyPackages(jar.getPath("/"), classes);
            }
        }
    }

    private static void copyPackages(Path root, Path classes) throws IOException {
        for (String folder : ADDED) {
            Path target = Files.createDirectories(classes.resolve(folder));
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static Path ownCode() throws IOException {
        try {
            return Path.of(BenchArchive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
