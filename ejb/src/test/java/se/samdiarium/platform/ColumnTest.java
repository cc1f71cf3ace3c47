package se.samdiarium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T12:34:56.789012Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    @DisplayName("a moment is the same in whatever class the driver gave it")
    void moments() {
        assertThat(Column.instant(Timestamp.from(MOMENT))).isEqualTo(MOMENT);
        assertThat(Column.instant(MOMENT.atOffset(ZoneOffset.ofHours(1)))).isEqualTo(MOMENT);
        assertThat(Column.instant(MOMENT)).isEqualTo(MOMENT);
        assertThat(Column.instant(LocalDateTime.ofInstant(MOMENT, ZoneId.systemDefault()))).isEqualTo(MOMENT);
        assertThat(Column.instant(null)).isNull();
    }

    @Test
    @DisplayName("a day is the same in whatever class the driver gave it")
    void days() {
        assertThat(Column.date(java.sql.Date.valueOf(DAY))).isEqualTo(DAY);
        assertThat(Column.date(DAY)).isEqualTo(DAY);
        assertThat(Column.date(null)).isNull();
    }

    @Test
    @DisplayName("another class is said so, not guessed")
    void others() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.instant("2026-11-22")).withMessageContaining("String");
        assertThatIllegalArgumentException().isThrownBy(() -> Column.date(20261122)).withMessageContaining("Integer");
    }
}
