package se.samdiarium.decision;

import java.time.Instant;

/**
 * A correction of one field.
 *
 * @param at     when
 * @param by     user name
 * @param field  which, for example {@code paragraph}
 * @param before what it said
 * @param after  what it says
 * @param reason why
 */
public record DecisionChange(Instant at, String by, String field, String before, String after, String reason) {
}
