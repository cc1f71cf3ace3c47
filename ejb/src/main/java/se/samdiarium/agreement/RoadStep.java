package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of the road as shown.
 *
 * @param step   which
 * @param status where the agreement is
 * @param on     day it was reached
 * @param until  last day of what is waited for in it
 */
public record RoadStep(AgreementState step, Status status, Optional<LocalDate> on, Optional<LocalDate> until) {

    /** Where the agreement is, seen from the step. */
    public enum Status {
        /** Passed. */
        DONE,
        /** Passed over: it was not needed. */
        SKIPPED,
        /** Here now. */
        HERE,
        /** To come. */
        AHEAD
    }
}
