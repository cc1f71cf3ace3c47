package se.samdiarium.signing;

import java.time.Instant;

/**
 * That a region declined, or the host withdrew.
 *
 * @param at     when
 * @param by     user name
 * @param reason in that person's words
 */
public record Stopped(Instant at, String by, String reason) {
}
