package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.Marking;

class MarkingScanTest {

    private static final String PROSE = IntStream.rangeClosed(1, 30).mapToObj(i -> "Rad " + i + " av den löpande texten om samverkan.")
            .collect(Collectors.joining("\n"));
    private final MarkingScan scan = new MarkingScan();

    @ParameterizedTest
    @DisplayName("a line that is only a marking, at the top of a page, is found")
    @ValueSource(strings = {"HEMLIG", "KVALIFICERAT HEMLIG", "KONFIDENTIELL", "BEGRÄNSAT HEMLIG", "- HEMLIG -", "*** HEMLIG ***", "[HEMLIG]",
        "HEMLIG/SECRET", "HEMLIG / SECRET", "BEGRÄNSAT HEMLIG/RESTRICTED", "Säkerhetsskyddsklass: HEMLIG", "Säkerhetsskyddsklass: Hemlig",
        "SÄKERHETSSKYDDSKLASSIFICERING: BEGRÄNSAT HEMLIG", "Säkerhetsskyddsklassificerad – Konfidentiell", "HEMLIG enligt 15 kap. 2 § OSL",
        "HEMLIG enl. 15 kap 2 § offentlighets- och sekretesslagen (2009:400)", "HEMLIG 1(11)", "HEMLIG Sida 1 av 3", "HEMLIG 2025-01-31 1 (3)",
        "BEGRÄNSAT HEMLIG (BH)", "Begränsat hemlig", "Kvalificerat hemlig", "H E M L I G", "H E M L I G   H A N D L I N G", "HEMLIG HANDLING",
        "NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "NATO SECRET ATOMAL", "COSMIC TOP SECRET", "RESTREINT UE/EU RESTRICTED",
        "CONFIDENTIEL UE/EU CONFIDENTIAL", "SECRET UE/EU SECRET", "TRÈS SECRET UE/EU TOP SECRET", "EU RESTRICTED", "  HEMLIG  ",
        "HEMLIG\t2025-01-31\t1(3)", "Region Uppsala\tHEMLIG", "Kansliet          HEMLIG          1(3)", "BEGRA\u0308NSAT HEMLIG"})
    void findsMarking(String line) {
        assertThat(scan.scan(text(line + "\n" + PROSE))).get().extracting(Marking::page).isEqualTo(1);
        assertThat(scan.scan(text("ren sida", PROSE + "\n" + line))).get().extracting(Marking::page).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName("the same words in running text, headings and names are not a marking")
    @ValueSource(strings = {"Hemlig", "hemlig", "Hemlig vård", "HEMLIG VÅRD", "Hemliga handlingar", "Uppgiften är HEMLIG", "HEMLIGHET",
        "Hemlig enligt avtal", "En handling i klassen HEMLIG får inte lagras här.", "HEMLIG är en av fyra säkerhetsskyddsklasser",
        "Konfidentiell", "Konfidentiellt", "KONFIDENTIELLT", "KONFIDENTIELL INFORMATION LÄMNAS INTE UT", "Konfidentiell information",
        "CONFIDENTIAL", "SECRET", "Secret", "NATO", "NATO UNCLASSIFIED", "NATO RESTRICTED är en klass", "Sveriges medlemskap i NATO",
        "Begränsat hemlig information", "BEGRÄNSAT", "KVALIFICERAT", "ÖPPEN", "Klassificering: Öppen", "Säkerhetsskyddsklass: ingen",
        "Sekretess enligt 15 kap. 2 § OSL", "SEKRETESS", "Säkerhetsskyddsklassificering", "EU", "EU SECRETARIAT", "Ohemlig"})
    void leavesOrdinaryLines(String line) {
        assertThat(scan.scan(text(line + "\n" + PROSE))).isEmpty();
        assertThat(scan.scan(text(PROSE + "\n" + line))).isEmpty();
    }

    @Test
    @DisplayName("a marking in the middle of a page is not in marking position")
    void leavesTheMiddle() {
        assertThat(scan.scan(text(PROSE + "\nHEMLIG\n" + PROSE))).isEmpty();
    }

    @Test
    @DisplayName("the words and the page are told; empty pages are counted")
    void tellsWhere() {
        assertThat(scan.scan(text("", "", "- HEMLIG/SECRET -\ntext"))).contains(new Marking("HEMLIG/SECRET", 3));
    }

    @Test
    @DisplayName("a property of the file that is only a marking is found, in any case; a title only in capitals")
    void looksAtProperties() {
        assertThat(scan.scan(text("", Map.of("custom:MSIP_Label_1_Name", "Begränsat hemlig")))).contains(new Marking("Begränsat hemlig", 0));
        assertThat(scan.scan(text("", Map.of("custom:Klass", "Hemlig")))).contains(new Marking("Hemlig", 0));
        assertThat(scan.scan(text("HEMLIG", Map.of()))).contains(new Marking("HEMLIG", 0));
        assertThat(scan.scan(text("Hemlig", Map.of("dc:subject", "Hemlig vård")))).isEmpty();
    }

    @Test
    @DisplayName("a long line costs no time")
    void survivesLongLines() {
        assertThat(scan.scan(text("HEMLIG " + "1 ".repeat(500_000) + "x"))).isEmpty();
        assertThat(scan.scan(text("- ".repeat(190) + "x"))).isEmpty();
        assertThat(scan.scan(text("HEMLIG " + "1 1-".repeat(25) + "x"))).isEmpty();
    }

    @Test
    @DisplayName("no page of the corpus of open public texts bears a marking")
    void findsNothingInOpenTexts() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.folder()), Corpus.ABSENT);
        int[] scanned = {0};
        for (String folder : List.of("text", "statutes")) {
            try (Stream<Path> files = Files.walk(Corpus.folder().resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String all = Files.readString(file);
                    scanned[0]++;
                    assertThat(scan.scan(text(all))).as(file.toString()).isEmpty();
                    assertThat(scan.scan(text(all.split("\n\n")))).as(file + " by paragraph").isEmpty();
                }
            }
        }
        assertThat(scanned[0]).isGreaterThan(2_000);
    }

    private static Extraction.Text text(String... pages) {
        return new Extraction.Text("text/plain", List.of(pages), Optional.empty(), Optional.empty(), Map.of(), false);
    }

    private static Extraction.Text text(String title, Map<String, String> properties) {
        return new Extraction.Text("text/plain", List.of("ren sida"), Optional.of(title), Optional.empty(), properties, false);
    }
}
