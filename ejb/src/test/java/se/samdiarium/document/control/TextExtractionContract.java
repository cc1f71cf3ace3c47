package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** What every implementation of {@link TextExtraction} keeps. */
interface TextExtractionContract {

    String SENTENCE = "Regionerna träffar ett samverkansavtal om totalförsvarets sjukvård.";

    TextExtraction testee();

    @Test
    @DisplayName("the words of a plain text come back with their å, ä and ö")
    default void readsPlainText(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), SENTENCE);
        Extraction found = testee().extract(file, new FileName("avtal.txt"));
        assertThat(found).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.mediaType()).isEqualTo("text/plain");
            assertThat(text.pages()).singleElement().isEqualTo(SENTENCE);
            assertThat(text.truncated()).isFalse();
        });
    }

    @Test
    @DisplayName("the file is only read: its bytes stay as they were")
    default void leavesTheFileAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), SENTENCE);
        testee().extract(file, new FileName("avtal.txt"));
        assertThat(file).hasContent(SENTENCE);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    @DisplayName("an empty file is an outcome, not an exception")
    default void emptyFileIsAnOutcome(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[0]);
        assertThat(testee().extract(file, new FileName("tom.txt"))).isInstanceOfSatisfying(Extraction.Failed.class,
                failed -> assertThat(failed.code()).isEqualTo("document.extraction-unreadable"));
    }

    @Test
    @DisplayName("a file that is not there is the caller's mistake and is said so")
    default void missingFileIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> testee().extract(folder.resolve("nothing"), new FileName("a.txt")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("the name decides nothing: a text called .pdf is a text")
    default void nameDecidesNothing(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), SENTENCE.getBytes(StandardCharsets.UTF_8));
        assertThat(testee().extract(file, new FileName("avtal.pdf")).mediaType()).isEqualTo("text/plain");
    }
}
