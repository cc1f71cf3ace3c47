package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.document.control.Corpus;

class SwedishAnalysisTest {

    private final SwedishAnalysis analysis = SwedishAnalysis.shared();

    @ParameterizedTest(name = "{0} finds {1}")
    @DisplayName("C1.1 a base form finds its inflected forms, and they find each other")
    @CsvSource({"avtal, avtalet", "avtal, avtalets", "avtal, avtalen", "ärende, ärendet", "beslut, beslutet", "beslut, beslutets",
        "region, regionerna", "regionerna, regionen", "yttrande, yttrandet", "paket, paketet", "myndighet, myndigheterna", "remissvar, remissvaret"})
    void findsInflected(String question, String text) throws IOException {
        assertThat(tokens(analysis.text(), text)).containsAnyElementsOf(tokens(analysis.lemmas(), question));
        assertThat(tokens(analysis.text(), question)).containsAnyElementsOf(tokens(analysis.lemmas(), text));
    }

    @Test
    @DisplayName("C1.3 å, ä and ö are letters of their own; other accents and case do not matter")
    void keepsSwedishLetters() throws IOException {
        assertThat(Set.of(tokens(analysis.lemmas(), "vård"), tokens(analysis.lemmas(), "värd"), tokens(analysis.lemmas(), "vard"))).hasSize(3);
        assertThat(tokens(analysis.lemmas(), "ÅÄÖ")).isEqualTo(tokens(analysis.lemmas(), "åäö"));
        assertThat(tokens(analysis.lemmas(), "VA\u030ARD")).isEqualTo(tokens(analysis.lemmas(), "vård"));
        assertThat(tokens(analysis.lemmas(), "idé kravställare Müller")).isEqualTo(tokens(analysis.lemmas(), "ide kravställare muller"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @DisplayName("C1.2 a number finds the same number written in another way")
    @CsvSource({"2020-547, KS-2020-00547", "KS 2020-547, KS-2020-00547", "ks-2020-00547, KS 2020-547", "2020/547, KS-2020-00547",
        "2020:547, KS-2020-00547", "S2024/865, S2024/00865", "s2024/00865, S2024/00865", "2024/865, S2024/00865", "2014/842, LS/842/2014",
        "842/2014, LS/842/2014", "LS 2014-842, LS/842/2014", "2010-1206, 2010.1206", "109-7-2017, 109-7-2017", "KS 2023-133, 2023KS133",
        "2015:111, KS/2015:111", "2013/190, Dnr 2013/190", "2017/1724, Fö2017/01724/MFI", "KSL/15/16, KSL/15/0016-5", "2025-123, RS 2025-00123-4",
        "RS 2025-00123, RS 2025-00123-4", "RS 2025-00123-4, RS 2025-00123-4", "2025-123-4, RS 2025-00123-4", "00123, RS 2025-00123"})
    void findsNumbers(String question, String text) throws IOException {
        assertThat(tokens(analysis.text(), "se " + text + ", 3 §")).containsAll(tokens(analysis.lemmas(), question));
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @DisplayName("C1.2 a number does not find another number")
    @CsvSource({"2020-548, KS-2020-00547", "KS 2020-547, RS 2020-00547", "RS 2025-00123-5, RS 2025-00123-4", "2020-54, KS-2020-00547",
        "2021-547, KS-2020-00547"})
    void tellsNumbersApart(String question, String text) throws IOException {
        assertThat(tokens(analysis.text(), text)).doesNotContainAnyElementsOf(tokens(analysis.lemmas(), question));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @DisplayName("C1.10 printed papers and sections of laws are found in every way people write them")
    @CsvSource(delimiter = '|', value = {"SOU 2024:12|SOU 2024:12", "sou 2024:12|SOU 2024:12", "2024:12|SOU 2024:12", "ds 2023:5|Ds 2023:5",
        "prop 2016/17:171|prop. 2016/17:171", "2016/17:171|prop. 2016/17:171", "bet. 2016/17:ku30|bet. 2016/17:KU30",
        "SFS 2017:725|kommunallagen (2017:725)",
        "2017:725|SFS 2017:725", "9 kap. 37 § KL|9 kap. 37 § kommunallagen", "9:37 KL|9 kap. 37 § kommunallagen", "KL 9:37|9 kap 37§ KL",
        "kommunallagen 9:37|KL 9 kap. 37 §", "9 kap. 37 §|9 kap. 37 § KL", "OSL 3:12a|3 kap. 12 a § offentlighets- och sekretesslagen",
        "37 §|37 § KL",
        "KL 9:38|9 kap. 37 och 38 §§ KL", "OSL 15:2|15 kap. 1-3 §§ OSL", "16 § FL|16 § första stycket förvaltningslagen"})
    void findsReferences(String question, String text) throws IOException {
        assertThat(tokens(analysis.text(), "se " + text + ", i dag")).containsAll(tokens(analysis.lemmas(), question));
        assertThat(tokens(analysis.lemmas(), question)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @DisplayName("C1.10 a reference does not find another one")
    @CsvSource(delimiter = '|', value = {"SOU 2024:12|Ds 2024:12", "KL 9:37|9 kap. 37 § OSL", "KL 9:37|9 kap. 38 § KL", "OSL 3:12a|3 kap. 12 § OSL",
        "KL 9:3|9 kap. 37 § KL", "prop. 2016/17:171|bet. 2016/17:171"})
    void tellsReferencesApart(String question, String text) throws IOException {
        assertThat(tokens(analysis.text(), text)).doesNotContainAnyElementsOf(tokens(analysis.lemmas(), question));
    }

    @ParameterizedTest
    @DisplayName("a date is no diary number")
    @ValueSource(strings = {"2025-01-31", "den 2025-01-31.", "kl. 10.30"})
    void datesAreNoNumbers(String text) throws IOException {
        assertThat(tokens(analysis.text(), text)).noneMatch(token -> token.startsWith("#"));
    }

    @Test
    @DisplayName("§ is kept, and all forms of a number stand at one position with the offsets of the whole number")
    void positionsAndOffsets() throws IOException {
        assertThat(detailed(analysis.text(), "dnr RS 2025-00123 § 5")).containsExactly("=dnr@1[0-3]", "dnr@1[0-3]", "#rs:2025:123@2[4-17]",
                "#2025:123@2[4-17]", "=rs@2[4-17]", "rs@2[4-17]",
                "=2025@2[4-17]", "2025@2[4-17]", "=00123@2[4-17]", "00123@2[4-17]", "§@3[18-19]", "=5@4[20-21]", "5@4[20-21]");
        assertThat(detailed(analysis.lemmas(), "dnr RS 2025-00123 § 5")).containsExactly("dnr@1[0-3]", "+dnr@1[0-3]",
                "#rs:2025:123@2[4-17]", "§@3[18-19]", "5@4[20-21]");
        assertThat(detailed(analysis.asWritten(), "Avtalet RS 2025-123")).containsExactly("=avtalet@1[0-7]", "#rs:2025:123@2[8-19]");
    }

    @Test
    @DisplayName("analysis of odd text never fails and offsets never go backwards")
    void survivesOddText() throws IOException {
        for (String odd : List.of("", " ", "§§§", "2020-547", "😀 e\u0301 \uD83D", "a\u0000b", "-".repeat(5_000), "å".repeat(5_000),
                "2024-".repeat(500))) {
            assertThat(detailed(analysis.text(), odd)).isNotNull();
        }
    }

    @Test
    @DisplayName("C1.1 over the paradigms of the development set, at least 97 % of the inflected forms are found by their base form")
    void measuresParadigms() throws IOException {
        Path set = Corpus.folder().resolveSibling("data").resolve("inflection-paradigms.txt");
        assumeTrue(Files.exists(set), Corpus.ABSENT);
        int all = 0;
        int found = 0;
        for (String line : Files.readAllLines(set)) {
            String[] forms = line.split(" ");
            Set<String> base = Set.copyOf(tokens(analysis.lemmas(), forms[0]));
            for (String form : Arrays.asList(forms).subList(1, forms.length)) {
                all++;
                found += tokens(analysis.text(), form).stream().anyMatch(base::contains) ? 1 : 0;
            }
        }
        assertThat(100.0 * found / all).as("%d of %d", found, all).isGreaterThanOrEqualTo(97);
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        return detailed(analyzer, text).stream().map(token -> token.substring(0, token.lastIndexOf('@'))).toList();
    }

    private static List<String> detailed(Analyzer analyzer, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            var increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = 0;
            int last = 0;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                assertThat(offset.startOffset()).isGreaterThanOrEqualTo(last);
                last = offset.startOffset();
                tokens.add("%s@%d[%d-%d]".formatted(term, position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return tokens;
    }
}
