package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.platform.Refusal;

class IntakeTest {

    private static final long LIMIT = 1_000_000;
    private static final FileName NAME = new FileName("avtal.txt");

    @TempDir
    private Path root;
    private Intake intake;
    private final FakeTextExtraction extraction = new FakeTextExtraction();

    @BeforeEach
    void open() throws IOException {
        FileContentStore store = new FileContentStore(root.toString(), new MovableClock());
        intake = new Intake(store, extraction, new ArchiveBombGuard(new ArchiveLimits(10, 1_000_000, 100, 100_000)), new MarkingScan(),
                new NoPoison(), LIMIT);
    }

    @Test
    @DisplayName("a readable file is judged with its text, its bytes waiting to be kept")
    void readable() throws IOException {
        try (Intake.Judged judged = judge("Samverkansavtal".getBytes(StandardCharsets.UTF_8))) {
            assertThat(judged.extraction()).isInstanceOfSatisfying(Extraction.Text.class,
                    text -> assertThat(text.text()).isEqualTo("Samverkansavtal"));
            assertThat(judged.staged().file()).hasContent("Samverkansavtal");
        }
        assertThat(files()).isZero();
    }

    @Test
    @DisplayName("D1.5 a marked file is refused with marking and page, and none of its bytes stay")
    void marked() throws IOException {
        byte[] text = "Avtal\nmellan regionerna\fKVALIFICERAT HEMLIG\nPlan".getBytes(StandardCharsets.UTF_8);
        Refusal refusal = refused(text, "document.security-classified");
        assertThat(refusal.facts()).containsExactly("avtal.txt", "KVALIFICERAT HEMLIG", 2);
    }

    @Test
    @DisplayName("D1.5 an archive bomb is refused before anything reads it, and none of its bytes stay")
    void bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[3_000_000]);
        }
        assertThat(bytes.size()).isLessThan((int) LIMIT);
        extraction.close();
        refused(bytes.toByteArray(), "document.archive-bomb");
    }

    @Test
    @DisplayName("D1.5 an empty file and one over the limit are refused, and none of their bytes stay")
    void emptyAndTooLarge() throws IOException {
        refused(new byte[0], "document.empty");
        refused(new byte[(int) LIMIT + 1], "document.too-large");
    }

    @Test
    @DisplayName("D1.4 a file whose text cannot be read is judged good all the same, and says why")
    void unreadable() throws IOException {
        try (Intake.Judged judged = judge(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00})) {
            assertThat(judged.extraction()).isInstanceOfSatisfying(Extraction.Failed.class,
                    failed -> assertThat(failed.code()).isEqualTo("document.extraction-unreadable"));
            assertThat(judged.staged().file()).exists();
        }
    }

    @Test
    @DisplayName("while no text can be extracted at all no file is taken: its markings could not be seen")
    void extractionUnavailable() throws IOException {
        extraction.close();
        refused("Samverkansavtal".getBytes(StandardCharsets.UTF_8), "document.extraction-unavailable");
    }

    private Intake.Judged judge(byte[] bytes) throws IOException {
        return intake.judge(new ByteArrayInputStream(bytes), NAME);
    }

    private Refusal refused(byte[] bytes, String code) throws IOException {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> judge(bytes));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(files()).as("files left in the store").isZero();
        return refusal;
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static final class NoPoison extends PoisonList {

        @Override
        public java.util.Optional<Extraction> known(se.samdiarium.document.Sha256 sha256) {
            return java.util.Optional.empty();
        }

        @Override
        public void remember(se.samdiarium.document.Sha256 sha256, Extraction outcome) {
            // nothing is remembered
        }
    }
}
