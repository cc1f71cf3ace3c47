package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchRequest;

class IndexFolderTest {

    private static final Set<String> UPPSALA = Set.of("region:03");

    @TempDir
    private Path root;
    private IndexFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new IndexFolder(root, SwedishAnalysis.shared());
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("C1.7 a new index asks to be built; after that not, also after a restart")
    void asksForFirstBuild() throws IOException {
        assertThat(folder.needsRebuild()).isTrue();
        rebuild(5, Entries.entry("RS 2025-00001-1", "Ett"));
        assertThat(folder.needsRebuild()).isFalse();
        reopen();
        assertThat(folder.needsRebuild()).isFalse();
        assertThat(folder.sequence()).isEqualTo(5);
        assertThat(found("ett")).isEqualTo(1);
    }

    @Test
    @DisplayName("C1.7 the live index is searched while another is built beside it, and changes made meanwhile win over what the rebuild read")
    void searchesWhileRebuilding() throws IOException {
        IndexDocument old = Entries.entry("RS 2025-00001-1", "Gammal titel");
        IndexDocument gone = Entries.entry("RS 2025-00002-1", "Borttagen");
        folder.apply(List.of(old, gone), List.of());
        folder.commit(1);
        folder.begin();
        folder.build(List.of(old, gone, Entries.entry("RS 2025-00003-1", "Tredje")));
        folder.save();
        assertThat(found("gammal")).isEqualTo(1);
        List<IndexDocument> fresh = List.of(Entries.entry("RS 2025-00001-1", "Färsk titel"));
        folder.apply(fresh, List.of(gone.entry()));
        folder.refresh();
        assertThat(found("färsk")).isEqualTo(1);
        folder.correct(fresh, List.of(gone.entry()));
        folder.swap(2);
        assertThat(folder.size()).isEqualTo(2);
        assertThat(found("färsk")).isEqualTo(1);
        assertThat(found("gammal")).isZero();
        assertThat(found("borttagen")).isZero();
        assertThat(found("tredje")).isEqualTo(1);
        assertThat(Files.exists(root.resolve("old"))).isFalse();
    }

    @Test
    @DisplayName("C1.7 a rebuild that fails leaves the live index as it was")
    void failedRebuildLeavesLive() throws IOException {
        folder.apply(List.of(Entries.entry("RS 2025-00001-1", "Ett")), List.of());
        folder.commit(3);
        folder.begin();
        folder.build(List.of(Entries.entry("RS 2025-00002-1", "Två")));
        folder.abandon();
        assertThat(found("ett")).isEqualTo(1);
        assertThat(folder.sequence()).isEqualTo(3);
        rebuild(5);
        assertThat(found("ett")).isZero();
    }

    @Test
    @DisplayName("C1.7 a crash between the two renames is repaired at the next start")
    void repairsHalfSwap() throws IOException {
        folder.apply(List.of(Entries.entry("RS 2025-00001-1", "Ett")), List.of());
        folder.commit(3);
        folder.close();
        Files.move(root.resolve("live"), root.resolve("old"));
        folder = new IndexFolder(root, SwedishAnalysis.shared());
        assertThat(found("ett")).isEqualTo(1);
    }

    @Test
    @DisplayName("C1.7 an index that cannot be read is thrown away and asks for a rebuild")
    void replacesUnreadable() throws IOException {
        folder.apply(List.of(Entries.entry("RS 2025-00001-1", "Ett")), List.of());
        folder.commit(3);
        folder.close();
        try (Stream<Path> files = Files.list(root.resolve("live"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        folder = new IndexFolder(root, SwedishAnalysis.shared());
        assertThat(folder.needsRebuild()).isTrue();
        rebuild(5, Entries.entry("RS 2025-00001-1", "Ett"));
        assertThat(found("ett")).isEqualTo(1);
    }

    private void rebuild(long upTo, IndexDocument... entries) throws IOException {
        folder.begin();
        folder.build(List.of(entries));
        folder.swap(upTo);
    }

    private void reopen() throws IOException {
        folder.close();
        folder = new IndexFolder(root, SwedishAnalysis.shared());
    }

    private long found(String question) {
        return folder.search(SearchRequest.of(question), UPPSALA).total();
    }
}
