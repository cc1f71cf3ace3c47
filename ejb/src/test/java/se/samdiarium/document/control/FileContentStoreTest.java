package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.document.Sha256;

class FileContentStoreTest implements ContentStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path root;
    private FileContentStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileContentStore(root.toString(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    @DisplayName("content lies under two levels of folders named after its hash")
    void placedByHash() throws IOException {
        try (ContentStore.Staged staged = store.stage(new ByteArrayInputStream(AGREEMENT), LIMIT)) {
            store.keep(staged);
        }
        assertThat(root.resolve(KNOWN.hex().substring(0, 2)).resolve(KNOWN.hex().substring(2, 4)).resolve(KNOWN.hex())).hasBinaryContent(AGREEMENT);
    }

    @Test
    @DisplayName("what a killed server left staged is removed after a day, not before")
    void abandonedFilesAreRemoved() throws IOException {
        Path old = abandoned("old", Duration.ofHours(25));
        Path recent = abandoned("recent", Duration.ofHours(23));
        open();
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Override
    public ContentStore testee() {
        return store;
    }

    @Override
    public long kept() throws IOException {
        return files(root) - staged();
    }

    @Override
    public long staged() throws IOException {
        return files(root.resolve("staging"));
    }

    @Override
    public void damage(Sha256 sha256) throws IOException {
        Path file = place(sha256);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
    }

    @Override
    public void lose(Sha256 sha256) throws IOException {
        Files.delete(place(sha256));
    }

    private Path abandoned(String name, Duration age) throws IOException {
        Path file = Files.writeString(root.resolve("staging").resolve(name), name);
        return Files.setLastModifiedTime(file, FileTime.from(NOON.minus(age)));
    }

    private Path place(Sha256 sha256) {
        return root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex().substring(2, 4)).resolve(sha256.hex());
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
