package se.samdiarium.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.bench.inside.BenchDoor;
import se.samdiarium.bench.measure.Load;

/** A copy of the product's EAR with the bench's own classes in its WAR. */
final class BenchArchive {

    private static final String WAR = "samdiarium-web.war";
    private static final List<Class<?>> ADDED = List.of(BenchDoor.class, Load.class);

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
                for (Class<?> type : ADDED) {
                    addPackageOf(type, inside.getPath("WEB-INF/classes"));
                }
            }
            Files.copy(war, ear.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(war);
        }
    }

    private static void addPackageOf(Class<?> type, Path classes) throws IOException {
        Path code = code(type);
        if (Files.isDirectory(code)) {
            copyPackage(code, type, classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                copyPackage(jar.getPath("/"), type, classes);
            }
        }
    }

    private static void copyPackage(Path root, Class<?> type, Path classes) throws IOException {
        String folder = type.getPackageName().replace('.', '/');
        Path target = Files.createDirectories(classes.resolve(folder));
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path code(Class<?> type) throws IOException {
        try {
            URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
