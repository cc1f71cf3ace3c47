package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when and until when it holds, by its own text.
 *
 * @param startsOn     first day; empty: when all have signed
 * @param endsOn       last day; empty: until further notice
 * @param noticeMonths months of notice; empty: none said
 */
public record Terms(Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, Optional<Integer> noticeMonths) {

    /** Nothing said. */
    public static final Terms OPEN = new Terms(Optional.empty(), Optional.empty(), Optional.empty());
}
