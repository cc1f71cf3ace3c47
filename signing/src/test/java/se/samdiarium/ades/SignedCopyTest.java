package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class SignedCopyTest {

    @Test
    @DisplayName("a signed PDF and a container are copies of what was signed in them, and of nothing else; a broken container is none")
    void copies(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path other = world.file(TestPdf.pages(2));
        Path pdf = world.sign(base, "region-1");
        Path container = world.signContainer(base, "region-1");
        for (Path signed : new Path[] {pdf, container}) {
            assertThat(isOf(signed, base)).isTrue();
            assertThat(isOf(signed, other)).isFalse();
        }
        byte[] half = Arrays.copyOf(Files.readAllBytes(container), (int) Files.size(container) / 2);
        assertThat(isOf(world.file(half), base)).isFalse();
        Map<String, byte[]> many = new LinkedHashMap<>(TestZip.files(container));
        for (int i = 0; i < 1_000; i++) {
            many.put("file" + i, new byte[1]);
        }
        Path crowded = Files.createTempFile(world.folder, "crowded", ".asice");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(crowded))) {
            for (String name : many.keySet()) {
                TestZip.put(out, name, many.get(name));
            }
        }
        assertThat(isOf(crowded, base)).isFalse();
    }

    private static boolean isOf(Path file, Path document) throws Exception {
        return SignedCopy.isOf(file, Sha256.hash(document), Files.size(document));
    }
}
