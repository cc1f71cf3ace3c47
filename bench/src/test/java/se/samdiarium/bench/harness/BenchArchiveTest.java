package se.samdiarium.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchArchiveTest {

    private static final String DOOR = "WEB-INF/classes/se/samdiarium/bench/inside/BenchDoor.class";

    @Test
    @DisplayName("the copy has the bench's door in its WAR, the product's EAR stays as it is")
    void doorIsInTheCopyOnly(@TempDir Path folder) throws IOException {
        Path war = folder.resolve("samdiarium-web.war");
        zip(war, "WEB-INF/classes/product.txt", new byte[] {1});
        Path product = folder.resolve("product.ear");
        zip(product, "samdiarium-web.war", Files.readAllBytes(war));
        byte[] before = Files.readAllBytes(product);
        Path copy = folder.resolve("with-bench/product.ear");
        BenchArchive.write(product, copy);
        assertThat(Files.readAllBytes(product)).isEqualTo(before);
        assertThat(inWar(copy, DOOR)).isTrue();
        assertThat(inWar(copy, "WEB-INF/classes/product.txt")).isTrue();
        assertThat(inWar(product, DOOR)).isFalse();
    }

    private static boolean inWar(Path ear, String name) throws IOException {
        Path war = Files.createTempFile(ear.getParent(), "found", ".war");
        try (FileSystem files = FileSystems.newFileSystem(ear)) {
            Files.write(war, Files.readAllBytes(files.getPath("samdiarium-web.war")));
        }
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            return Files.exists(files.getPath(name));
        }
    }

    private static void zip(Path file, String name, byte[] bytes) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            Path path = files.getPath(name);
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.write(path, bytes);
        }
    }
}
