package se.samdiarium.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A step at which something due is told by letter: 14, 7, 3, 1 and 0 days before, then each week after. Steps of one thing only go down.
 *
 * @param number days left, or minus the number of the week after the day
 */
public record DueStep(int number) {

    private static final List<Integer> BEFORE = List.of(0, 1, 3, 7, 14);
    private static final int WEEK = 7;

    /** Before the first step: nothing is told yet. */
    public static final DueStep NONE = new DueStep(Integer.MAX_VALUE);

    /** The step that fits today: of those whose time has come, the latest. */
    public static DueStep of(LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return new DueStep(-1 - (int) ((-left - 1) / WEEK));
        }
        return BEFORE.stream().filter(step -> step >= left).findFirst().map(DueStep::new).orElse(NONE);
    }

    /**
     * Whether something is to be told at this step.
     *
     * @param told  the last step told
     * @param day   when it is due
     * @param known day on which it was first seen: a step whose time had passed before that is not made up for, unless the day has come
     */
    public boolean isToTell(DueStep told, LocalDate day, LocalDate known) {
        return number < told.number && (number <= 0 || !day.minusDays(number).isBefore(known));
    }
}
