package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the decision may be appealed, and whether it was.
 *
 * @param allowed  false for a decision that only prepares or carries out another one (KL 13 kap. 2 §)
 * @param lodgedOn day an appeal came in
 * @param settledOn day the appeal was settled for good with the decision left standing
 */
public record Appeal(boolean allowed, Optional<LocalDate> lodgedOn, Optional<LocalDate> settledOn) {

    /** May be appealed, and nobody has. */
    public static final Appeal OPEN = new Appeal(true, Optional.empty(), Optional.empty());

    /** May not be appealed. */
    public static final Appeal NONE = new Appeal(false, Optional.empty(), Optional.empty());
}
