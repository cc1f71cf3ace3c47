package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.document.ArchiveVerdict;
import se.samdiarium.document.ArchiveVerdict.Bomb;
import se.samdiarium.document.ArchiveVerdict.Harmless;
import se.samdiarium.document.FileName;
import se.samdiarium.platform.Refusal;

class ArchiveBombGuardTest {

    @TempDir
    private Path folder;
    private final ArchiveBombGuard guard = new ArchiveBombGuard(ArchiveLimits.DEFAULT);

    @Test
    @DisplayName("an honest DOCX is harmless")
    void acceptsDocx() throws IOException {
        assertThat(inspect(SampleFiles.docx("Samverkansavtal"))).isInstanceOfSatisfying(Harmless.class, found -> {
            assertThat(found.entries()).isGreaterThan(2);
            assertThat(found.expandedBytes()).isGreaterThan(1_000);
        });
    }

    @Test
    @DisplayName("a file that is not a ZIP is harmless")
    void acceptsOtherForms() throws IOException {
        assertThat(inspect("ren text".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Harmless(0, 0));
        assertThat(inspect(new byte[0])).isEqualTo(new Harmless(0, 0));
        assertThat(inspect(SampleFiles.pdf("t", "sida"))).isEqualTo(new Harmless(0, 0));
    }

    @Test
    @DisplayName("a DOCX with a part of 200 MB of one letter is a bomb by its ratio")
    void refusesDensePart() throws IOException {
        assertThat(guard.inspect(zip(1, 200 << 20))).isInstanceOfSatisfying(Bomb.class, bomb -> {
            assertThat(bomb.reason()).isEqualTo("grows more than 150 times");
            assertThat(bomb.expandedBytes()).isBetween(32L << 20, 40L << 20);
        });
    }

    @Test
    @DisplayName("a bomb is refused with its name and what was found")
    void refusesByName() throws IOException {
        Path bomb = zip(1, 200 << 20);
        assertThatThrownBy(() -> guard.check(bomb, new FileName("avtal.docx"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("document.archive-bomb");
            assertThat(refusal.facts()).startsWith("avtal.docx", 1);
        });
    }

    @Test
    @DisplayName("a declared size of zero does not hide the real size")
    void distrustsDeclaredSize() throws IOException {
        Path file = zip(1, 200 << 20);
        byte[] bytes = Files.readAllBytes(file);
        int directory = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < 4; i++) {
            bytes[directory + 24 + i] = 0;
        }
        assertThat(inspect(bytes)).isInstanceOf(Bomb.class);
    }

    @Test
    @DisplayName("too large in all is refused before unpacking when the file says so itself")
    void refusesDeclaredSize() throws IOException {
        var small = new ArchiveBombGuard(new ArchiveLimits(100, 1 << 20, 10_000, 32 << 20));
        assertThat(small.inspect(zip(3, 500_000))).isInstanceOfSatisfying(Bomb.class,
                bomb -> assertThat(bomb.reason()).isEqualTo("larger than 1 MB"));
    }

    @Test
    @DisplayName("too many parts are refused without reading their directory")
    void refusesManyParts() throws IOException {
        assertThat(guard.inspect(zip(10_001, 0))).isInstanceOfSatisfying(Bomb.class,
                bomb -> assertThat(bomb.entries()).isEqualTo(10_001));
        assertThat(guard.inspect(zip(70_000, 0))).isInstanceOfSatisfying(Bomb.class, bomb -> assertThat(bomb.entries()).isEqualTo(65_535));
        assertThat(guard.inspect(zip(10_000, 0))).isEqualTo(new Harmless(10_000, 0));
    }

    @Test
    @DisplayName("a ZIP cut in the middle is left to extraction")
    void leavesDamagedArchives() throws IOException {
        byte[] whole = SampleFiles.docx("text");
        assertThat(inspect(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(new Harmless(0, 0));
    }

    @Test
    @DisplayName("no real office file is taken for a bomb")
    void acceptsRealFiles() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.folder()), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(Corpus.folder())) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(docx|xlsx|pptx|doc)")).toList()) {
                assertThat(guard.inspect(file)).as(file.toString()).isInstanceOf(Harmless.class);
            }
        }
    }

    private ArchiveVerdict inspect(byte[] bytes) throws IOException {
        return guard.inspect(Files.write(folder.resolve("x"), bytes));
    }

    private Path zip(int parts, int bytesEach) throws IOException {
        Path file = folder.resolve(parts + ".zip");
        byte[] block = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("del" + part + ".xml"));
                for (int left = bytesEach; left > 0; left -= block.length) {
                    zip.write(block, 0, Math.min(left, block.length));
                }
            }
        }
        return file;
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
