package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number is read back")
class NumberFormReadTest {

    private static final List<String> PREFIXES = List.of("RS", "A", "HSNÅÄÖ", "KS");

    @ParameterizedTest
    @ValueSource(strings = {"{prefix} {year}-{serial:5}", "{prefix}/{serial}/{year}", "{year}:{serial:3}{prefix}", "{prefix}{year}/{serial:9}",
            "{serial}.{prefix}.{year}", "Dnr {prefix} {serial:2} / {year}", "{year}{prefix}{serial}"})
    @DisplayName("I2.5 as it was written, whatever form, prefix, year and serial, and by no other series")
    void asWritten(String pattern) {
        NumberForm form = new NumberForm(pattern);
        Random random = new Random(20260302);
        for (int i = 0; i < 2_000; i++) {
            String prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
            DiaryNumber number = new DiaryNumber(prefix, Year.of(1900 + random.nextInt(8_100)),
                    1 + random.nextLong(1L << (1 + random.nextInt(58))), form);
            assertThat(form.read(number.text(), prefix)).contains(number);
            assertThat(form.read("  " + number.text().toLowerCase(Locale.ROOT) + " ", prefix)).contains(number);
            assertThat(PREFIXES).filteredOn(other -> form.read(number.text(), other).isPresent()).containsExactly(prefix);
        }
    }

    @ParameterizedTest
    @CsvSource({"RS 2015-00123, 123", "rs 2015-123, 123", "RS  2015-0000123, 123", "RS 2015-123456, 123456"})
    @DisplayName("I2.5 with other zeros, spaces and small letters")
    void tolerated(String text, long serial) {
        assertThat(NumberForm.USUAL.read(text, "RS")).map(DiaryNumber::serial).contains(serial);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS2015-00123", "RS 2015/00123", "RS 2015-0", "RS 15-00123", "RS 2015-00123-4", "Dnr RS 2015-00123", "KS 2015-00123",
            "RS 2015-", "", "RS 20155-1", "RS 2015-1234567890123456789", "RS 2015-12a"})
    @DisplayName("I2.5 but nothing is guessed at")
    void notGuessed(String text) {
        assertThat(NumberForm.USUAL.read(text, "RS")).isEmpty();
    }
}
