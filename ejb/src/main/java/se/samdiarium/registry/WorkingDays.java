package se.samdiarium.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days (arbetsdagar) in Sweden: Monday to Friday except public holidays (lagen (1989:253) om allmänna helgdagar) and the three eves
 * that the law on periods of limitation (lagen (1930:173) 2 §) puts beside them: midsommarafton, julafton, nyårsafton.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(5, 1), MonthDay.of(6, 6),
            MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(12, 31));
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;

    private WorkingDays() {
    }

    /** Whether work is done on this day. */
    public static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalDate easter = easter(day.getYear());
        boolean movable = day.equals(easter.plusDays(GOOD_FRIDAY)) || day.equals(easter.plusDays(EASTER_MONDAY))
                || day.equals(easter.plusDays(ASCENSION)) || isMidsummerEve(day);
        return !weekend && !movable && !FIXED.contains(MonthDay.from(day));
    }

    /** The first working day after this day: what comes in today is to be registered by then (OSL 5 kap. 1 §, "så snart"). */
    public static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() >= 19 && day.getDayOfMonth() <= 25;
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int dayOfMarch = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, dayOfMarch / 31, dayOfMarch % 31 + 1);
    }
}
