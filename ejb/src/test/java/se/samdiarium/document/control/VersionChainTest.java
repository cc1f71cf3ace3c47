package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.ComparedPiece.Mark;
import se.samdiarium.document.ComparedText;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** Seven versions of a real Word document, and two real PDF files of one kind, when they lie beside the project. */
class VersionChainTest {

    private static final Path CHAIN = Corpus.folder().resolve("docx/version-chain");
    private static final List<TextComparison.Source> VERSIONS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(CHAIN), Corpus.ABSENT);
        try (TikaTextExtraction extraction = new TikaTextExtraction(ExtractionLimits.DEFAULT); Stream<Path> files = Files.list(CHAIN)) {
            files.sorted().forEach(file -> VERSIONS.add(source(extraction, file, false)));
        }
    }

    private static TextComparison.Source source(TextExtraction extraction, Path file, boolean wrapped) {
        Extraction found = extraction.extract(file, new FileName(file.getFileName().toString()));
        return new TextComparison.Source(((Extraction.Text) found).pages(), wrapped);
    }

    @Test
    @DisplayName("D1.13 the sections have the numbers that Word shows, and stand as headings")
    void numbersOfSections() {
        assertThat(VERSIONS.get(5).pages().getFirst()).contains("\n\n2.4 Adresseringsmodell\n", "\n\n3.1 Uppdatering av engagemangsindex\n",
                "\n2.4 Adresseringsmodell ..... 10\n");
    }

    @Test
    @DisplayName("D2.1 each version with the next: both can be read out of the comparison, and most of the text is recognised")
    void eachWithTheNext() {
        for (int i = 0; i + 1 < VERSIONS.size(); i++) {
            ComparedText text = compare(i, i + 1);
            assertThat(words(text, Mark.NEWER)).as("older of %d", i).isEqualTo(paragraphs(VERSIONS.get(i)));
            assertThat(words(text, Mark.OLDER)).as("newer of %d", i).isEqualTo(paragraphs(VERSIONS.get(i + 1)));
            ComparedText.Summary summary = text.summary();
            assertThat(summary.stops()).isPositive();
            assertThat(summary.same() + summary.changed() + summary.moved()).as("recognised of %d: %s", i, summary)
                    .isGreaterThan((summary.added() + summary.removed()));
        }
    }

    @Test
    @DisplayName("D2.3 the corrected words of version 4 are told as words: HSAIdType became HSAidType, decimal became double")
    void correctedWords() {
        List<String> changed = compare(2, 3).blocks().stream().filter(block -> block.kind() == ChangeKind.CHANGED)
                .flatMap(block -> block.cells().stream()).flatMap(List::stream).filter(piece -> piece.mark() != Mark.BOTH)
                .map(piece -> piece.text().strip()).toList();
        assertThat(changed).contains("HSAIdType", "HSAidType", "decimal", "double", "engaemnagspostens", "engagemangspostens");
    }

    @Test
    @DisplayName("D2.2 rows moved in version 2 are told as moved")
    void movedRows() {
        assertThat(compare(0, 1).blocks()).filteredOn(block -> block.kind() == ChangeKind.MOVED_TO)
                .anySatisfy(block -> assertThat(text(block, Mark.OLDER)).contains("Startdatum.FormatYYYYMMDD."));
    }

    @Test
    @DisplayName("D2.7 two real PDF files of one kind: paragraphs are recognised although their lines break elsewhere")
    void realPdf() {
        Path pdf = Corpus.folder().resolve("pdf");
        try (TikaTextExtraction extraction = new TikaTextExtraction(ExtractionLimits.DEFAULT)) {
            ComparedText.Summary summary = TextComparison.of(source(extraction, pdf.resolve("1-AllDocuments (11).pdf"), true),
                    source(extraction, pdf.resolve("1-AllDocuments (12).pdf"), true), progress -> { }).summary();
            assertThat(summary.same()).as("%s", summary).isGreaterThan(summary.added() + summary.removed() + summary.changed());
        }
    }

    private static ComparedText compare(int older, int newer) {
        return TextComparison.of(VERSIONS.get(older), VERSIONS.get(newer), progress -> { });
    }

    /** The paragraphs of the side that lacks the mark. What was moved stands at both ends; each side has it at its own. */
    private static List<String> words(ComparedText text, Mark without) {
        return text.blocks().stream().filter(block -> without == Mark.NEWER ? block.olderPage() > 0 && block.kind() != ChangeKind.MOVED_TO
                : block.newerPage() > 0).map(block -> text(block, without)).toList();
    }

    private static String text(ComparedBlock block, Mark without) {
        StringBuilder text = new StringBuilder();
        block.cells().forEach(cell -> cell.stream().filter(piece -> piece.mark() != without).map(ComparedPiece::text).forEach(text::append));
        return text.toString().replaceAll("\\s+", "");
    }

    private static List<String> paragraphs(TextComparison.Source source) {
        return TextParagraphs.of(source.pages(), source.wrapped()).stream().map(paragraph -> paragraph.text().replaceAll("\\s+", "")).toList();
    }
}
