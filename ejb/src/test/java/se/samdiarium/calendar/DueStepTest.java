package se.samdiarium.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueStepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @ParameterizedTest(name = "{0} days left: step {1}")
    @CsvSource({"15, 2147483647", "14, 14", "8, 14", "7, 7", "4, 7", "3, 3", "2, 3", "1, 1", "0, 0", "-1, -1", "-7, -1", "-8, -2", "-15, -3"})
    @DisplayName("N3.1 the step that fits: 14, 7, 3, 1 and 0 days before, then each week after")
    void fits(int left, int step) {
        assertThat(DueStep.of(DAY, DAY.minusDays(left)).number()).isEqualTo(step);
    }

    @Test
    @DisplayName("N3.2 each step once; one whose time had passed when the thing was made is not made up for, but what is due or late is told")
    void onlyOnce() {
        LocalDate known = DAY.minusDays(10);
        DueStep fourteen = DueStep.of(DAY, known);
        assertThat(fourteen.isToTell(DueStep.NONE, DAY, known)).as("known with 10 days left").isFalse();
        assertThat(fourteen.isToTell(DueStep.NONE, DAY, DAY.minusDays(30))).as("the server was down at 14").isTrue();
        assertThat(new DueStep(7).isToTell(new DueStep(7), DAY, known)).isFalse();
        assertThat(new DueStep(3).isToTell(new DueStep(7), DAY, known)).isTrue();
        assertThat(new DueStep(-2).isToTell(DueStep.NONE, DAY, DAY.plusDays(9))).as("late when first seen").isTrue();
        assertThat(new DueStep(-2).isToTell(new DueStep(-2), DAY, DAY.plusDays(9))).isFalse();
    }
}
