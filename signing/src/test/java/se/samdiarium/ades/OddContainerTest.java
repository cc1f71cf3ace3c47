package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class OddContainerTest {

    @Test
    @DisplayName("S5.3 a zip bomb is rejected at once, without being unpacked")
    void zipBomb(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path bomb = Files.createTempFile(world.folder, "bomb", ".asice");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            TestZip.put(out, "mimetype", TestZip.MIME_TYPE);
            out.putNextEntry(new ZipEntry("base.pdf"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2_000; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(3_000_000);
        assertTimeout(Duration.ofSeconds(90), () -> Scenario.assertRejected(world.validation.examine(bomb), "container.too-large"));
        Scenario.assertRejected(world.validation.validate(bomb, base), "container.too-large");
    }

    @Test
    @DisplayName("S5.3 an unsigned file added, another document, a file of no signature, no mimetype, another mimetype: each with its reason")
    void oddFiles(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Map<String, byte[]> good = TestZip.files(world.signContainer(base, "region-1"));
        Scenario.assertAccepted(world.validation.validate(zip(world, good), base, TestWorld.expecting(1)));

        Map<String, byte[]> extra = with(good, "extra.pdf", TestPdf.pages(2));
        assertRejected(world, base, extra, "container.other-files", "container.file-unsigned", "signature.format-failure");
        Scenario.assertRejected(world.validation.examine(zip(world, extra)), "container.file-unsigned", "signature.format-failure");
        assertRejected(world, base, with(good, base.getFileName().toString(), TestPdf.pages(2)),
                "container.base-mismatch", "container.other-files", "signature.hash-failure");
        assertRejected(world, base, with(good, "META-INF/evil.sh", new byte[1]), "container.odd-file");
        assertRejected(world, base, with(good, "../out.pdf", new byte[1]), "container.odd-file");
        assertRejected(world, base, with(good, "mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII)), "container.mimetype");
        Map<String, byte[]> without = new LinkedHashMap<>(good);
        without.remove("mimetype");
        assertRejected(world, base, without, "container.mimetype");
    }

    @Test
    @DisplayName("S5.3 a container that two tools would read in two ways is rejected, and so is one with too many files or none")
    void readInTwoWays(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Map<String, byte[]> good = TestZip.files(world.signContainer(base, "region-1"));
        byte[] first = Files.readAllBytes(zip(world, good));
        byte[] second = Files.readAllBytes(zip(world, with(good, "extra.pdf", new byte[10])));
        Path both = world.file(first);
        Files.write(both, second, java.nio.file.StandardOpenOption.APPEND);
        assertThat(world.validation.validate(both, base).assessment().hasReason("container.malformed")).isTrue();

        Map<String, byte[]> many = new LinkedHashMap<>(good);
        for (int i = 0; i < 1_000; i++) {
            many.put("file" + i, new byte[1]);
        }
        assertThat(world.validation.examine(zip(world, many)).assessment().hasReason("container.too-large")).isTrue();
        assertThat(world.validation.examine(zip(world, Map.of("mimetype", TestZip.MIME_TYPE))).assessment().hasReason("container.empty")).isTrue();
    }

    @Test
    @DisplayName("S5.3 a container without a signature is rejected")
    void unsigned(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("mimetype", TestZip.MIME_TYPE));
        files.put("base.pdf", Files.readAllBytes(base));
        assertRejected(world, base, files, "signature.none");
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(name, content);
        return changed;
    }

    private static Path zip(TestWorld world, Map<String, byte[]> files) throws IOException {
        Path target = Files.createTempFile(world.folder, "odd", ".asice");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (String name : files.keySet()) {
                TestZip.put(out, name, files.get(name));
            }
        }
        return target;
    }

    private static void assertRejected(TestWorld world, Path base, Map<String, byte[]> files, String... codes) throws IOException {
        Scenario.assertRejected(world.validation.validate(zip(world, files), base), codes);
    }
}
