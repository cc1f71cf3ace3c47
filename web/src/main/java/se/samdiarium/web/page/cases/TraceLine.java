package se.samdiarium.web.page.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.web.page.secrecy.History;

/**
 * A change of the register as a line in words.
 *
 * @param at     when
 * @param by     user name
 * @param field  what was changed
 * @param before what it said; a dash for nothing
 * @param after  what it says since; a dash for nothing
 * @param reason why
 */
public record TraceLine(Instant at, String by, String field, String before, String after, String reason) {

    private static final String NOTHING = "–";
    /** The database keeps instants to the microsecond. */
    private static final ChronoUnit FINEST = ChronoUnit.MICROS;

    /** The line for a change. */
    static TraceLine of(RegisterChange change, History history) {
        return new TraceLine(change.at(), change.by(), history.field(change), value(change, change.before(), history),
                value(change, change.after(), history), change.reason());
    }

    /** The last instant at which the change had not been made. */
    public Instant justBefore() {
        return at.minus(1, FINEST);
    }

    private static String value(RegisterChange change, Optional<String> value, History history) {
        return value.map(code -> history.told(change.field(), code)).orElse(NOTHING);
    }
}
