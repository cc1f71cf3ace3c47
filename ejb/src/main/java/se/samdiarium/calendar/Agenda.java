package se.samdiarium.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a person has to do.
 *
 * @param today day by which it is sorted into groups
 * @param all   by day, kind and what it is about
 * @param whole whether every feature answered; if not, something may be missing
 */
public record Agenda(LocalDate today, List<Due> all, boolean whole) {

    private static final Comparator<Due> BY_DAY = Comparator.comparing(Due::day).thenComparing(Due::kind).thenComparing(Due::about)
            .thenComparing(Due::id);

    /** Sorts. */
    public Agenda {
        all = all.stream().sorted(BY_DAY).toList();
    }

    /** What should have been done. */
    public List<Due> overdue() {
        return those(day -> day.isBefore(today));
    }

    /** What is due today. */
    public List<Due> dueToday() {
        return those(today::equals);
    }

    /** What is due after today, no later than Sunday: weeks begin on Monday (ISO 8601). */
    public List<Due> thisWeek() {
        return those(day -> day.isAfter(today) && !day.isAfter(sunday()));
    }

    /** What is due in another week. */
    public List<Due> later() {
        return those(day -> day.isAfter(sunday()));
    }

    private LocalDate sunday() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private List<Due> those(Predicate<LocalDate> when) {
        return all.stream().filter(due -> when.test(due.day())).toList();
    }
}
