package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.platform.Refusal;

@DisplayName("Numbers of diaries, in all the forms they are seen in")
class ReferenceKeyTest {

    @ParameterizedTest(name = "{1} finds {0}")
    @CsvSource({
        "RS 2020-02915, 2020-2915", "RS 2020-02915, rs 2020 02915", "RS 2020-02915, RS2020-2915", "RS 2020-02915, 2915",
        "KS-2020-00547, 2020-547", "KS-2020-00547, KS 2020-547", "KS-2020-00547, ks2020/00547", "KS-2020-00547, Dnr KS-2020-00547",
        "LS/842/2014, LS/842/2014", "LS/842/2014, 842/2014", "LS/842/2014, ls 842-2014", "LS/842/2014, 2014-842", "LS/842/2014, LS 2014-842",
        "2010/64, 2010/64", "2010/64, dnr 2010-00064", "2010.1206, 2010-1206", "2010.1206, 2010.1206",
        "109-7-2017, 109-7-2017", "109-7-2017, 7-2017", "2023KS133, 2023KS133", "2023KS133, KS 133", "2023KS133, 2023-KS-133",
        "KS/2015:111, 2015:111", "KS/2015:111, KS 2015-00111", "Dnr 2013/190, 2013/190", "Dnr 2013/190, dnr 2013-190",
        "S2024/00865, S2024/00865", "S2024/00865, 2024/865", "S2024/00865, s 2024-865", "Ju2024/02660, Ju2024/02660", "Ju2024/02660, 2024-2660",
        "Fö2017/01724/MFI, Fö2017/01724/MFI", "Fö2017/01724/MFI, FÖ2017/1724", "Fö2017/01724/MFI, 2017-1724", "Fö2017/01724/MFI, 1724 mfi",
        "Komm2025/00099, KOMM2025/99", "Komm2025/00099, 2025-99", "KSL/15/0016-5, KSL/15/0016-5", "KSL/15/0016-5, 15/16", "KSL/15/0016-5, KSL/15/16"})
    @DisplayName("R5.6 a number is found by any run of its parts, whatever stands between them")
    void found(String issued, String typed) {
        assertThat(finds(typed, issued)).isTrue();
    }

    @ParameterizedTest(name = "{1} does not find {0}")
    @CsvSource({"KS-2020-00547, 2020-54", "KS-2020-00547, 2021-547", "KS-2020-00547, S 2020-547", "RS 2020-02915, 2020-29150",
        "LS/842/2014, 42/2014", "S2024/00865, Ju2024/00865", "2010/64, 2010/640", "Fö2017/01724/MFI, 1724 MF"})
    @DisplayName("R5.6 a number is not found by a piece of a part, nor by another number")
    void notFound(String issued, String typed) {
        assertThat(finds(typed, issued)).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @NullSource
    @ValueSource(strings = {"", "  ", "KS", "dnr", "–"})
    @DisplayName("what has no digit is no number, and is not kept as one")
    void withoutDigit(String typed) {
        assertThat(ReferenceKey.of(typed)).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> reference(typed)).code()).isEqualTo("registry.reference-invalid");
    }

    @Test
    @DisplayName("R5.6 a number of others is kept as issued, only without space around it; one over 60 characters is refused")
    void keptAsIssued() {
        assertThat(reference("  Fö2017/01724/MFI ").asIssued()).isEqualTo("Fö2017/01724/MFI");
        assertThat(reference("1".repeat(60)).asIssued()).hasSize(60);
        assertThat(catchThrowableOfType(Refusal.class, () -> reference("1".repeat(61))).code()).isEqualTo("registry.reference-invalid");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @NullSource
    @ValueSource(strings = {"", " \t"})
    @DisplayName("a reason that says nothing is refused")
    void reasonIsNeeded(String text) {
        assertThat(catchThrowableOfType(Refusal.class, () -> new Reason(text)).code()).isEqualTo("registry.reason-missing");
    }

    @Test
    @DisplayName("a reason has at most 500 characters, blanks around it not counted")
    void longReasons() {
        assertThat(new Reason(" " + "a".repeat(500)).text()).hasSize(500);
        assertThat(catchThrowableOfType(Refusal.class, () -> new Reason("a".repeat(501))).facts()).containsExactly(501, 500);
    }

    private static NewReference reference(String number) {
        return new NewReference(number, Optional.empty(), Optional.empty());
    }

    /** As the database compares them. */
    private static boolean finds(String typed, String issued) {
        String key = ReferenceKey.of(typed).orElseThrow().text();
        return ReferenceKey.of(issued).orElseThrow().tails().stream().anyMatch(tail -> tail.equals(key) || tail.startsWith(key + " "));
    }
}
