package se.samdiarium.bench.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassagesTest {

    @TempDir
    private Path shared;

    @Test
    @DisplayName("real texts are cut at paragraphs, without front matter and marks of headings and links, under the title of their text")
    void cut() throws IOException {
        Path folder = Files.createDirectories(shared.resolve("corpus/statutes"));
        String paragraph = String.join(" ", Collections.nCopies(60, "Kommunen ansvarar"));
        Files.writeString(folder.resolve("lag.md"), "---\nrubrik: Annat\n---\n\n# Lag om [ansvar](http://lag.example)\n\n"
                + paragraph + "\n\n## 2 kap.\n\n" + paragraph + "\n");
        Passages passages = Passages.of(shared);
        assertThat(passages.real()).isTrue();
        assertThat(passages.all()).hasSize(2).allSatisfy(passage -> assertThat(passage.title()).isEqualTo("Lag om ansvar"));
        assertThat(passages.all().getLast().text()).isEqualTo("2 kap.\n" + paragraph + "\n");
    }

    @Test
    @DisplayName("without real texts a few words stand in, and say so")
    void without() throws IOException {
        assertThat(Passages.of(shared).real()).isFalse();
        assertThat(Passages.of(shared).all()).isNotEmpty();
    }
}
