package se.samdiarium.web.page.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.platform.Refusal;

@DisplayName("An earlier instant as people type it")
class TypedInstantTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 14:30, 2026-11-20T13:30:00Z",
        "2026-07-01, 00:15, 2026-06-30T22:15:00Z",
        "' 2026-01-02 ', 14.30, 2026-01-02T13:30:00Z",
        "2026-01-02, 14:30:05, 2026-01-02T13:30:05Z",
        "2025-10-26, 02:30, 2025-10-26T00:30:00Z"})
    @DisplayName("is Swedish time, summer and winter; of the hour that comes twice, the first")
    void inSweden(String day, String time, Instant expected) {
        assertThat(new TypedInstant(day, time).at(NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(value = {"2026-11-31|14:30", "20 november|14:30", "2026-11-20|25:00", "2026-11-20|''", "''|14:30", "-2026-11-20|14:30",
        "0000-01-01|14:30", "+999999999-12-31|14:30"}, delimiter = '|')
    @DisplayName("is refused with what was typed when it cannot be read")
    void misread(String day, String time) {
        Refusal refusal = refused(() -> new TypedInstant(day, time).at(NOW));
        assertThat(refusal.code()).isEqualTo("registry.instant-misread");
        assertThat(refusal.facts()).first().asString().contains(day.isEmpty() ? time : day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T13:30", "-100000-01-01T00:00:00Z", "0000-06-01T00:00:00Z", "x"})
    @DisplayName("of a link is refused when it cannot be read")
    void misreadInALink(String utc) {
        assertThat(refused(() -> TypedInstant.exact(utc, NOW)).code()).isEqualTo("registry.instant-misread");
    }

    @Test
    @DisplayName("of a link is exact to the microsecond")
    void exact() {
        assertThat(TypedInstant.exact("2026-11-20T13:29:59.999999Z", NOW)).isEqualTo(NOW.minusNanos(1_000));
    }

    @Test
    @DisplayName("is refused when it has not come yet, typed or in a link")
    void notYet() {
        assertThat(refused(() -> new TypedInstant("2026-11-20", "14:31").at(NOW)).code()).isEqualTo("registry.instant-not-yet");
        assertThat(refused(() -> TypedInstant.exact("2026-11-20T13:30:00.000001Z", NOW)).code()).isEqualTo("registry.instant-not-yet");
    }

    @Test
    @DisplayName("a day alone is refused when it cannot be read")
    void day() {
        assertThat(TypedInstant.day(" 2026-02-28 ")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(refused(() -> TypedInstant.day("2026-02-30")).code()).isEqualTo("registry.instant-misread");
        assertThat(refused(() -> TypedInstant.day(null)).code()).isEqualTo("registry.instant-misread");
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
