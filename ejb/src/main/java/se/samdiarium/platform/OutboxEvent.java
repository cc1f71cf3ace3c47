package se.samdiarium.platform;

import java.util.UUID;

/**
 * Something happened to a subject that others follow up after the commit.
 *
 * @param topic   what happened, {@code feature.verb}
 * @param subject id of the thing it happened to
 * @param account who did it
 */
public record OutboxEvent(String topic, UUID subject, UUID account) {
}
