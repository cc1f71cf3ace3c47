package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.intake.CsvEncoding;
import se.samdiarium.platform.Refusal;

@DisplayName("The CSV file of an old diary")
class CsvFileTest {

    private static final String TEXT = "Diarienummer;Ärendemening;Anteckning\nRS 2015-1;Åtgärd för ö;x\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static CsvFile read(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), 100);
    }

    @Test
    @DisplayName("I2.8 is UTF-8 with or without byte order mark, or Windows-1252, told or detected")
    void encodings() {
        for (byte[] bytes : List.of(TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), TEXT.getBytes(WINDOWS))) {
            CsvFile file = CsvFile.read(bytes, Optional.empty(), 100);
            assertThat(file.header()).containsExactly("Diarienummer", "Ärendemening", "Anteckning");
            assertThat(file.rows()).containsExactly(new CsvFile.Row(2, List.of("RS 2015-1", "Åtgärd för ö", "x")));
        }
        assertThat(CsvFile.read(TEXT.getBytes(WINDOWS), Optional.empty(), 100).encoding()).isEqualTo(CsvEncoding.WINDOWS_1252);
        assertThat(CsvFile.read(TEXT.getBytes(WINDOWS), Optional.of(CsvEncoding.WINDOWS_1252), 100).rows()).hasSize(1);
        assertRefused("intake.import-encoding", () -> CsvFile.read(TEXT.getBytes(WINDOWS), Optional.of(CsvEncoding.UTF_8), 100));
        assertRefused("intake.import-encoding", () -> CsvFile.read(new byte[] {'D', (byte) 0x81, (byte) 0xff}, Optional.empty(), 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    @DisplayName("I2.8 is parted by semicolon, comma or tab; quotes hold delimiters, quotes and line breaks")
    void delimitersAndQuotes(String delimiter) {
        String text = "\"Diarienummer\"|ÄRENDEMENING |Anteckning\r\nRS 1-1|\"a\"\"b|c\r\nd\"|\r\n\r\n||\r\nRS 1-2|e|f".replace("|", delimiter);
        assertThat(read(text).rows()).containsExactly(
                new CsvFile.Row(2, List.of("RS 1-1", "a\"b" + delimiter + "c\r\nd", "")), new CsvFile.Row(5, List.of("RS 1-2", "e", "f")));
    }

    @Test
    @DisplayName("I2.8 is refused whole when it cannot be read whole: a broken quote, a missing, unknown or double column, no rows, too many")
    void refusedWhole() {
        assertRefused("intake.import-unreadable", () -> read("Diarienummer;Ärendemening\nRS 1;\"a\"b\nRS 2;c\n"));
        assertRefused("intake.import-unreadable", () -> read("Diarienummer;Ärendemening\nRS 1;b\nRS 2;\"c\n"));
        assertRefused("intake.import-columns", () -> read("Diarienummer;Rubrik\nRS 1;a\n"));
        assertRefused("intake.import-columns", () -> read("Diarienummer;Ärendemening;Färg\nRS 1;a;b\n"));
        assertRefused("intake.import-columns", () -> read("Diarienummer;Ärendemening;Diarienummer\nRS 1;a;b\n"));
        assertRefused("intake.import-columns", () -> read(""));
        assertRefused("intake.import-empty", () -> read("Diarienummer;Ärendemening\n;\n"));
        assertRefused("intake.import-too-many-rows", () -> read("Diarienummer;Ärendemening\n" + "RS 1;a\n".repeat(101)));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
