package se.samdiarium.audit;

import se.samdiarium.access.Caller;

/**
 * Something that was done, for the audit trail.
 *
 * @param actor   by whom
 * @param action  audit name, {@code feature.verb}
 * @param subject what it was done to, as {@link Traceable#trace()} names it
 */
public record AuditLine(Caller actor, String action, String subject) {
}
