package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.FileForm;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchRequest;

class GoldQuestionsTest {

    private static final Set<String> TOKENS = Set.of("region:03");
    private static final int LEAST = 150;
    private static final Map<EntryId, String> NAMES = new HashMap<>();

    @TempDir
    private static Path folder;
    private static LuceneIndex index;

    @BeforeAll
    static void index() throws IOException {
        index = new LuceneIndex(folder, SwedishAnalysis.shared());
        lines().filter(line -> line.contains(" | ")).map(line -> line.split(" \\| ")).forEach(row -> {
            IndexDocument document = document(row[1], row[2], row[3]);
            NAMES.put(document.entry(), row[0]);
            index.apply(List.of(document), List.of());
        });
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<String[]> questions() {
        return lines().filter(line -> line.contains(" =")).map(line -> line.split(" = ?", -1));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("questions")
    @DisplayName("C1.8 C1.9 C1.10 C1.11 a question finds exactly the documents it should, the best first")
    void finds(String question, String expected) {
        Set<String> wanted = expected.isBlank() ? Set.of() : Set.of(expected.replace("!", "").split(" "));
        List<String> found = index.search(SearchRequest.of(question), TOKENS).hits().stream().map(hit -> NAMES.get(hit.entry())).toList();
        assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(wanted));
        Stream.of(expected.split(" ")).filter(id -> id.endsWith("!")).forEach(first -> assertThat(found.getFirst() + "!").isEqualTo(first));
    }

    @Test
    @DisplayName("the gold list is long enough to mean something, and asks nothing twice")
    void isLong() {
        Map<String, Long> asked = new LinkedHashMap<>();
        questions().forEach(question -> asked.merge(question[0], 1L, Long::sum));
        assertThat(asked).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(asked.values()).containsOnly(1L);
    }

    private static IndexDocument document(String number, String title, String text) {
        return new IndexDocument(new EntryId(UUID.randomUUID()), new DocumentId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), number, title, "",
                "x", List.of(text), new RegionCode("03"), "", "", "OVRIGT", "", Direction.INCOMING, LocalDate.EPOCH, Optional.empty(), number,
                Optional.empty(), Optional.empty(), FileForm.PDF, Entries.opening(TOKENS.toArray(String[]::new)), 1, List.of(),
                List.of());
    }

    private static Stream<String> lines() {
        var in = new InputStreamReader(GoldQuestionsTest.class.getResourceAsStream("/se/samdiarium/search/gold.txt"), StandardCharsets.UTF_8);
        return new BufferedReader(in).lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    }
}
