package se.samdiarium.decision;

import java.time.Instant;

/**
 * That a decision, or a plan, counts no longer.
 *
 * @param at     when
 * @param by     user name
 * @param reason why
 */
public record Annulment(Instant at, String by, String reason) {
}
