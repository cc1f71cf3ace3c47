package se.samdiarium.web.page.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.MissingResourceException;
import java.util.Optional;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.web.page.Texts;

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
    public static TraceLine of(RegisterChange change, Texts texts) {
        return new TraceLine(change.at(), change.by(), name(change.field(), texts), value(change, change.before(), texts),
                value(change, change.after(), texts), change.reason());
    }

    /** The last instant at which the change had not been made. */
    public Instant justBefore() {
        return at.minus(1, FINEST);
    }

    private static String name(String field, Texts texts) {
        try {
            return texts.of("change.field." + field);
        } catch (MissingResourceException e) {
            return field;
        }
    }

    private static String value(RegisterChange change, Optional<String> value, Texts texts) {
        return value.map(text -> change.field().equals("state") ? texts.of("case-state." + CaseState.valueOf(text)) : text).orElse(NOTHING);
    }
}
