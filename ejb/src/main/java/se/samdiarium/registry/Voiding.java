package se.samdiarium.registry;

import java.time.Instant;

/**
 * That an entry or a case was a mistake (makulerad). It stays, and its number is never used again.
 *
 * @param at     when it was said
 * @param by     user name
 * @param reason why
 */
public record Voiding(Instant at, String by, String reason) {
}
