package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2025-01-01", "2025-01-06", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29", "2025-06-06", "2025-06-20", "2025-12-24", "2025-12-25",
        "2025-12-26", "2025-12-31",
        "2024-03-29", "2024-04-01", "2024-05-09", "2024-06-06", "2024-06-21", "2024-12-24",
        "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-14", "2026-06-19", "2026-12-25",
        "2027-03-26", "2027-03-29", "2027-05-06", "2027-06-25", "2035-03-23", "2035-03-26", "2038-04-23", "2038-04-26", "2038-06-03"})
    @DisplayName("R6.3 no work is done on the public holidays of Sweden and on midsommarafton, julafton and nyårsafton")
    void holidays(LocalDate day) {
        assertThat(day.getDayOfWeek()).as("the test names weekdays only").isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-02", "2025-01-07", "2025-04-17", "2025-04-22", "2025-04-30", "2025-05-02", "2025-05-30", "2025-06-09",
        "2025-06-19",
        "2025-06-23", "2025-12-23", "2025-12-29", "2025-12-30", "2024-02-29", "2026-06-18", "2027-06-18", "2025-10-31"})
    @DisplayName("R6.3 the days beside them are working days, skärtorsdag and the Monday after pingst too")
    void workingDays(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "what came in on {0} is to be registered by {1}")
    @CsvSource({"2025-01-29, 2025-01-30", "2025-01-31, 2025-02-03", "2025-02-01, 2025-02-03", "2025-02-02, 2025-02-03", "2025-04-17, 2025-04-22",
        "2025-06-19, 2025-06-23", "2025-12-23, 2025-12-29", "2025-12-30, 2026-01-02", "2025-12-31, 2026-01-02", "2026-01-05, 2026-01-07",
        "2024-02-28, 2024-02-29", "2023-02-28, 2023-03-01", "2027-12-23, 2027-12-27"})
    @DisplayName("R6.3 the first working day after a day, over weekends, holidays and the turn of the year")
    void after(LocalDate day, LocalDate expected) {
        assertThat(WorkingDays.after(day)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R6.3 every year from 1990 to 2100 has 245 to 256 working days, and Good Friday and the Monday after Easter are free")
    void everyYear() {
        for (int year = 1990; year <= 2100; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            long days = first.datesUntil(first.plusYears(1)).filter(WorkingDays::isWorkingDay).count();
            assertThat(days).as("working days of " + year).isBetween(245L, 256L);
            LocalDate easter = easterByGauss(year);
            assertThat(WorkingDays.isWorkingDay(easter.minusDays(2))).as("Good Friday " + year).isFalse();
            assertThat(WorkingDays.isWorkingDay(easter.plusDays(1))).as("Easter Monday " + year).isFalse();
            assertThat(WorkingDays.isWorkingDay(easter.plusDays(39))).as("Ascension " + year).isFalse();
        }
    }

    /** By another method than the product's: Gauss, with the constants of 1900 to 2099 and Meeus' date for 2100. */
    private static LocalDate easterByGauss(int year) {
        if (year == 2100) {
            return LocalDate.of(2100, 3, 28);
        }
        int fullMoon = (19 * (year % 19) + 24) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + 5) % 7;
        LocalDate day = LocalDate.of(year, 3, 22).plusDays(fullMoon + weekday);
        boolean late = day.equals(LocalDate.of(year, 4, 26)) || fullMoon == 28 && weekday == 6 && year % 19 > 10;
        return late ? day.minusDays(7) : day;
    }
}
