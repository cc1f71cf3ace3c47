package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** What is in a file and not on its pages, and what is on all its pages. */
class RobustExtractionTest {

    private static TikaTextExtraction extraction;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        extraction = new TikaTextExtraction(new ExtractionLimits(Duration.ofSeconds(10), 256, 1, 1_000_000));
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @Test
    @DisplayName("D1.13 numbers that Word counts stand before their paragraphs, bullets too")
    void wordCounts() throws IOException {
        assertThat(text(WordFiles.numbered()).lines()).containsExactly("1 § Syfte", "1a) samverkan", "1b) ledning", "2 § Kostnad", "2a) fördelning",
                "• bilaga");
    }

    @Test
    @DisplayName("D1.7 comments, hidden text, footnotes and tracked changes of a Word file stand labelled after their paragraph")
    void labelsTheUnseen() throws IOException {
        assertThat(text(WordFiles.worked()).lines()).containsSequence("Vi tillstyrker det nya förslaget.",
                "[Dold text: internt riktmärke]", "[Tillagt av Anna Ek: det nya]", "[Borttaget av Bo Al: avslag på]",
                "[Kommentar av Cia By: stäm av med juristen]", "[Fotnot: Prop. 2024/25:17]");
    }

    @Test
    @DisplayName("D1.7 a row of a table is a line, its cells divided by tabs")
    void tablesAreReadable() throws IOException {
        assertThat(text(WordFiles.worked())).contains("Region\tAndel\nGävleborg\t4,1 %");
    }

    @Test
    @DisplayName("D1.7 a header of a Word file is before its text, a footer after it, each once")
    void furnitureOfWord() throws IOException {
        assertThat(text(WordFiles.worked())).startsWith("Region Gävleborg, remissvar").endsWith("Besöksadress Rektorsgatan")
                .containsOnlyOnce("remissvar").containsOnlyOnce("Rektorsgatan");
    }

    @Test
    @DisplayName("D1.7 a header and a footer that recur on the pages of a PDF are kept on the first page only")
    void furnitureOfPdf() throws IOException {
        String[] pages = IntStream.rangeClosed(1, 5).mapToObj(page -> "Region Kalmar Remissvar\nStycke %s handlar om %s\nSida %d (5)"
                .formatted("abcde".charAt(page - 1), "vård ansvar lager krig avtal".split(" ")[page - 1], page)).toArray(String[]::new);
        assertThat(read(SampleFiles.pdf("Svar", pages)).pages()).containsExactly(
                "Region Kalmar Remissvar\nStycke a handlar om vård\nSida 1 (5)", "Stycke b handlar om ansvar", "Stycke c handlar om lager",
                "Stycke d handlar om krig", "Stycke e handlar om avtal");
    }

    @Test
    @DisplayName("D1.7 an attachment of a message is a page of its own, with its name as a label")
    void attachmentsAreLabelled() throws IOException {
        assertThat(read(SampleFiles.mail("Remissvar", "Vi tillstyrker förslaget.", "Bilagans egna ord")).pages())
                .containsExactly("Vi tillstyrker förslaget.", "[Bilaga: bilaga.txt]\nBilagans egna ord");
    }

    @Test
    @DisplayName("D1.7 an attachment of an Outlook message is read too")
    void outlook() throws IOException {
        assertThat(read(OutlookFiles.message("Remissvar från Skåne", "Se bilagan.", "svar.docx", SampleFiles.docx("Räddningsvärnet avstyrks")))
                .pages()).containsExactly("Remissvar från Skåne\n\nSe bilagan.", "[Bilaga: svar.docx]\nRäddningsvärnet avstyrks");
    }

    @Test
    @DisplayName("D1.8 the language is told by the words, not by what the word processor was set to")
    void languages() throws IOException {
        assertThat(read(SampleFiles.docx("Regionen är ansvarig för att avtalet följs och ska inte dröja med detta till nästa år.")).language())
                .contains("sv");
        assertThat(read(SampleFiles.docx("The region is responsible for the agreement and will not be late with it this year.")).language())
                .contains("en");
        assertThat(read(SampleFiles.docx("12 345 67 89")).language()).isEmpty();
    }

    private String text(byte[] file) throws IOException {
        return read(file).text();
    }

    private Extraction.Text read(byte[] file) throws IOException {
        return (Extraction.Text) extraction.extract(Files.write(folder.resolve("fil"), file), new FileName("fil"));
    }
}
