package se.samdiarium.document.control;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/**
 * Where the child process finds Tika and its parsers: in a server the folder of jars that tika-core was loaded from (the EAR's lib),
 * elsewhere the class path of this process.
 */
final class ExtractionClassPath {

    private ExtractionClassPath() {
    }

    static String find() {
        return jarsBesideTika().map(ExtractionClassPath::of).orElseGet(() -> System.getProperty("java.class.path"));
    }

    static String of(Path jars) {
        return jars.toAbsolutePath() + File.separator + "*";
    }

    static boolean holdsParsers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.contains("tika-parser") && name.endsWith(".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> jarsBesideTika() {
        CodeSource source = Tika.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(source.getLocation().toURI()).getParent();
            return folder != null && Files.isDirectory(folder) && holdsParsers(folder) ? Optional.of(folder) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
