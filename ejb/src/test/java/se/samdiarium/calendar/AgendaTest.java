package se.samdiarium.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgendaTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    @DisplayName("N1.2 what is due is late, today, this week to Sunday, or later; on a Sunday nothing is left of the week")
    void groups() {
        Agenda agenda = of(TODAY, "2026-11-30", "2026-11-29", "2026-11-26", "2026-11-25", "2025-01-31", "2026-11-27");
        assertThat(agenda.overdue()).extracting(Due::id).containsExactly("2025-01-31", "2026-11-25");
        assertThat(agenda.dueToday()).extracting(Due::id).containsExactly("2026-11-26");
        assertThat(agenda.thisWeek()).extracting(Due::id).containsExactly("2026-11-27", "2026-11-29");
        assertThat(agenda.later()).extracting(Due::id).containsExactly("2026-11-30");
        assertThat(of(LocalDate.of(2026, 11, 29), "2026-11-30").later()).hasSize(1);
    }

    @Test
    @DisplayName("N1.1 every kind has words in Swedish and English; one that has none is told by its name")
    void words() {
        assertThat(DueText.swedish("registry.register")).isEqualTo("Diarieför det som har kommit in");
        assertThat(DueText.of("registry.register", Locale.UK)).isEqualTo("Register what has come in");
        assertThat(DueText.swedish("other.kind")).isEqualTo("other.kind");
        assertThat(ResourceBundle.getBundle("se.samdiarium.calendar.dues", Locale.of("sv")).keySet())
                .isEqualTo(ResourceBundle.getBundle("se.samdiarium.calendar.dues", Locale.ROOT).keySet());
    }

    private static Agenda of(LocalDate today, String... days) {
        return new Agenda(today, List.of(days).stream().map(day -> new Due(day, "kind", LocalDate.parse(day), "x", Optional.empty(), "/")).toList(),
                true);
    }
}
