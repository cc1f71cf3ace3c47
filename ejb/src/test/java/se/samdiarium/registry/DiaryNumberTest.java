package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryNumberTest {

    private static final Year YEAR = Year.of(2025);

    @Test
    @DisplayName("a case's number is written RS 2025-00001")
    void caseNumber() {
        assertThat(new DiaryNumber("RS", YEAR, 1, NumberForm.USUAL).text()).isEqualTo("RS 2025-00001");
        assertThat(new DiaryNumber("HSN", YEAR, 842, NumberForm.USUAL).text()).isEqualTo("HSN 2025-00842");
    }

    @Test
    @DisplayName("R1.3 a document's number is the case's number and its own, written RS 2025-00123-4")
    void entryNumber() {
        assertThat(DiaryNumber.text(new DiaryNumber("RS", YEAR, 123, NumberForm.USUAL).text(), 4)).isEqualTo("RS 2025-00123-4");
    }

    @Test
    @DisplayName("a serial above 99 999 is written in full")
    void longSerials() {
        assertThat(new DiaryNumber("RS", YEAR, 99_999, NumberForm.USUAL).text()).isEqualTo("RS 2025-99999");
        assertThat(new DiaryNumber("RS", YEAR, 100_000, NumberForm.USUAL).text()).isEqualTo("RS 2025-100000");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "rs", "R S", "R1", "ABCDEFG", "RS-"})
    @DisplayName("a prefix is 1 to 6 capital letters")
    void prefixes(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiaryNumber(prefix, YEAR, 1, NumberForm.USUAL));
        assertThat(new DiaryNumber("ÖÄÅ", YEAR, 1, NumberForm.USUAL).text()).isEqualTo("ÖÄÅ 2025-00001");
    }

    @Test
    @DisplayName("serials start at 1")
    void serialsStartAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiaryNumber("RS", YEAR, 0, NumberForm.USUAL)).withMessageContaining("starts at 1");
    }
}
