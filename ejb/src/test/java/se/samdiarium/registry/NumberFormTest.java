package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

    @ParameterizedTest(name = "{0} writes {4}")
    @CsvSource({
        "{prefix} {year}-{serial:5}, RS, 2025, 123, RS 2025-00123",
        "{prefix} {year}-{serial:4}, HSN, 2025, 123, HSN 2025-0123",
        "{prefix}/{serial}/{year}, LS, 2025, 842, LS/842/2025",
        "{prefix}-{year}-{serial:5}, KS, 2020, 547, KS-2020-00547",
        "{prefix}/{year}:{serial}, KS, 2015, 111, KS/2015:111",
        "{year}{prefix}{serial}, KS, 2023, 133, 2023KS133",
        "{prefix} {year}-{serial:5}, RS, 2025, 99999, RS 2025-99999",
        "{prefix} {year}-{serial:5}, RS, 2025, 100000, RS 2025-100000",
        "{prefix} {year}-{serial:4}, RS, 2025, 9223372036854775807, RS 2025-9223372036854775807"})
    @DisplayName("R6.1 a series writes its numbers in its own form; a serial is filled with zeros and never cut")
    void writes(String pattern, String prefix, int year, long serial, String text) {
        assertThat(new DiaryNumber(prefix, Year.of(year), serial, new NumberForm(pattern)).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "RS 2025-00123", "{prefix} {year}", "{prefix} {year}-{serial}-{serial:3}", "{year}-{serial:5}",
        "{prefix} {year}{serial:5}", "{prefix} {serial}{year}", "{prefix} {year}-{serial:0}", "{prefix} {year}-{serial:10}",
        "{prefix} {year}-1{serial}", "{prefix} {year}-{serial}2", " {prefix} {year}-{serial}", "{prefix} {year}-{number}",
        "{prefix}\t{year}-{serial}",
        "{prefix} {year}-{serial} <b>", "{prefix} {year}-{serial}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    @DisplayName("R6.1 a form that does not hold prefix, year and serial once each, kept apart, is refused")
    void unsoundForms(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberForm(pattern));
    }

    @ParameterizedTest(name = "{0} of {1} and {2} of {3}: {4}")
    @CsvSource({
        "{prefix} {year}-{serial:5}, RS, {prefix} {year}-{serial:5}, HSN, false",
        "{prefix} {year}-{serial:5}, RS, {prefix} {year}-{serial:4}, RS, true",
        "{prefix}A{year}-{serial}, R, {prefix}{year}-{serial}, RA, true",
        "{prefix}a{year}-{serial}, R, {prefix}{year}-{serial}, RA, true",
        "{prefix}{year}-{serial}, RA, {prefix}{year}-{serial}, R, false",
        "{year}{prefix}/{serial}, R, {year}/{serial}{prefix}, R, false",
        "{year}{prefix}{serial}, R, {serial}{prefix}{year}, R, true",
        "{year}{prefix}{serial:5}, R, {serial}{prefix}{year}, R, false",
        "{year}{prefix}{serial}, R, {serial:5}{prefix}{year}, R, false"})
    @DisplayName("R6.2 two series that could ever write the same number are told from two that never can")
    void clashes(String form, String prefix, String otherForm, String otherPrefix, boolean expected) {
        NumberForm one = new NumberForm(form);
        NumberForm other = new NumberForm(otherForm);
        assertThat(one.clashes(prefix, other, otherPrefix)).isEqualTo(expected);
        assertThat(other.clashes(otherPrefix, one, prefix)).as("the other way round").isEqualTo(expected);
    }

    @Test
    @DisplayName("R6.2 of a thousand random pairs of series, those said never to clash write no number in common")
    void neverClash() {
        Random random = new Random(20_251_231);
        int clashing = 0;
        for (int i = 0; i < 1_000; i++) {
            NumberForm one = form(random);
            NumberForm other = form(random);
            String prefix = prefix(random);
            String otherPrefix = prefix(random);
            Set<String> common = written(one, prefix);
            common.retainAll(written(other, otherPrefix));
            if (one.clashes(prefix, other, otherPrefix)) {
                clashing++;
            } else {
                assertThat(common).as("%s of %s and %s of %s", one, prefix, other, otherPrefix).isEmpty();
            }
        }
        assertThat(clashing).as("some pairs do clash").isBetween(5, 500);
    }

    @Test
    @DisplayName("R6.2 the expression by which a taken number is found fits every number of the series")
    void regexFits() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            NumberForm form = form(random);
            String prefix = prefix(random);
            assertThat(written(form, prefix)).allMatch(text -> text.matches(form.regex(prefix)));
        }
        assertThat("RSx2025-1".matches(new NumberForm("{prefix}.{year}-{serial}").regex("RS"))).isFalse();
    }

    private static NumberForm form(Random random) {
        String[] signs = {"", "A", "-"};
        String serial = random.nextBoolean() ? "{serial}" : "{serial:" + (1 + random.nextInt(6)) + "}";
        List<String> fields = new java.util.ArrayList<>(List.of("{prefix}", "{year}", serial));
        java.util.Collections.shuffle(fields, random);
        try {
            return new NumberForm(fields.get(0) + signs[random.nextInt(3)] + fields.get(1) + signs[random.nextInt(3)] + fields.get(2));
        } catch (IllegalArgumentException touching) {
            return form(random);
        }
    }

    private static String prefix(Random random) {
        return List.of("R", "RA", "A").get(random.nextInt(3));
    }

    private static Set<String> written(NumberForm form, String prefix) {
        Set<String> texts = new HashSet<>();
        long[] serials = {1, 2, 999, 1_000, 2_024, 2_025, 2_026, 9_999, 10_000, 99_999, 100_000, 123_456};
        IntStream.rangeClosed(2_024, 2_026).forEach(year -> {
            for (long serial : serials) {
                texts.add(new DiaryNumber(prefix, Year.of(year), serial, form).text());
            }
        });
        return texts;
    }
}
