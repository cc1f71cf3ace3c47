package se.samdiarium.search.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.search.IndexDocument;

/** A new index for each test, and Region Uppsala, who asks. */
abstract class IndexTest {

    static final Set<String> UPPSALA = Set.of("region:03");

    @TempDir
    Path folder;
    LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(folder, SwedishAnalysis.shared());
    }

    @AfterEach
    void close() {
        index.close();
    }

    void put(IndexDocument... entries) {
        index.apply(List.of(entries), List.of());
        index.refresh();
    }
}
