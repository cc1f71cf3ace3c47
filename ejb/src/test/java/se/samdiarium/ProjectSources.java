package se.samdiarium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the project, for checks that the build makes of its own text. */
public final class ProjectSources {

    private ProjectSources() {
    }

    /** The texts of all Java files below these folders of the project; a folder that is not there yet has none. */
    public static List<String> texts(String... folders) {
        return Stream.of(folders).map(root()::resolve).filter(Files::isDirectory).flatMap(ProjectSources::javaFiles)
                .map(ProjectSources::read).toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("build/checkstyle.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run inside the project: no folder above holds build/checkstyle.xml");
            }
        }
        return folder;
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
