package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.control.Corpus;
import se.samdiarium.registry.Proposal;

/** Real texts of Swedish authorities, when they lie beside the project. */
class ReadingCorpusTest {

    private static final Path TEXTS = Corpus.folder().resolve("text").resolve("remisser");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Reading READING = new Reading(List.of("Region Uppsala", "Region Skåne"), "Region Uppsala",
            Set.of("REMISSVAR", "REMISSMISSIV"), TODAY);

    @Test
    @DisplayName("R2.1 every real text is read without failing; no number of a statute and no last day is proposed")
    void realTexts() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(TEXTS)) {
            List<Proposal> read = files.filter(Files::isRegularFile).map(ReadingCorpusTest::read).toList();
            assertThat(read).hasSizeGreaterThan(100);
            assertThat(read).flatExtracting(Proposal::numbers).extracting(number -> number.value())
                    .noneMatch(number -> number.matches("(?i)(SFS|SOU|Ds|prop\\.?|EU)\\W.*"));
            assertThat(read).extracting(Proposal::date).filteredOn(Optional::isPresent).extracting(date -> date.orElseThrow().words())
                    .noneMatch(words -> words.matches("(?i).*senast den \\d{1,2} \\p{L}+ \\d{4}\\.?$") && words.split("\\d{4}").length == 1);
        }
    }

    private static Proposal read(Path file) {
        try {
            Letter letter = Letter.of(file.getFileName().toString(), Optional.empty(), List.of(Files.readString(file)));
            return READING.of(letter, number -> Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
