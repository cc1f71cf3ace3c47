package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.platform.Refusal;

/**
 * Days from and to, both included; without one of them open at that end.
 *
 * @param from first day
 * @param to   last day
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** All days. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /**
     * Checks the order.
     *
     * @throws Refusal {@code registry.list-period} when the last day is before the first
     */
    public Period {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.list-period", from.get().toString(), to.get().toString());
        }
    }

    /** From one day to another. */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /** Whether it leaves out no day. */
    public boolean isAlways() {
        return from.isEmpty() && to.isEmpty();
    }

    /** Whether it holds whole calendar years only, as far as it is closed. */
    public boolean isWholeYears() {
        return from.map(day -> day.getDayOfYear() == 1).orElse(true) && to.map(day -> day.getDayOfYear() == day.lengthOfYear()).orElse(true);
    }
}
