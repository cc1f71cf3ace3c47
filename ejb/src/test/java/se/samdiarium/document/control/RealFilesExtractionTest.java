package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** Real files of Swedish authorities, when they lie beside the project. */
class RealFilesExtractionTest {

    private static final Path CORPUS = Corpus.folder();
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    /** A real .doc may be a DOCX inside: the bytes decide. */
    private static final Map<String, List<String>> TYPES = Map.of(".pdf", List.of("application/pdf"),
            ".doc", List.of("application/msword", OFFICE + "wordprocessingml.document"),
            ".docx", List.of(OFFICE + "wordprocessingml.document"),
            ".pptx", List.of(OFFICE + "presentationml.presentation"),
            ".xlsx", List.of(OFFICE + "spreadsheetml.sheet"));
    private static TikaTextExtraction extraction;

    @BeforeAll
    static void start() {
        extraction = new TikaTextExtraction(ExtractionLimits.DEFAULT);
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    static Stream<Path> someOfEachForm() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), Corpus.ABSENT);
        Map<String, List<Path>> byForm = new TreeMap<>();
        for (String folder : List.of("pdf", "docx", "other")) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> byForm.merge(form(file), List.of(file),
                        (some, one) -> some.size() < 3 ? Stream.concat(some.stream(), one.stream()).toList() : some));
            }
        }
        return byForm.values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @DisplayName("a real file is recognised by its bytes and its Swedish text is read")
    @MethodSource("someOfEachForm")
    void readsRealFile(Path file) {
        Extraction found = extraction.extract(file, new FileName(file.getFileName().toString()));
        assertThat(found).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.mediaType()).isIn(TYPES.get(form(file)));
            assertThat(text.text()).hasSizeGreaterThan(100).containsPattern("[åäö]");
        });
    }

    private static String form(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }
}
