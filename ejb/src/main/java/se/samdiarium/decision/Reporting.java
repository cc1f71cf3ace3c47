package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a decision made on delegation came to its committee's knowledge. Its time of appeal runs from the announcement of the minutes of the meeting it
 * was reported at, or, when it is not reported, of the record made of it alone (KL 6 kap. 40 §, 7 kap. 8 §, 8 kap. 10 and 12 §§, 13 kap. 5 §).
 *
 * @param meeting day of the meeting it was reported at; empty: not reported, recorded by itself (protokollfört särskilt)
 */
public record Reporting(Optional<LocalDate> meeting) {

    /** Not reported, recorded by itself. */
    public static final Reporting SEPARATE = new Reporting(Optional.empty());

    /** Reported at a meeting. */
    public static Reporting at(LocalDate meeting) {
        return new Reporting(Optional.of(meeting));
    }
}
