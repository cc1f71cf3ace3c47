package se.samdiarium.registry;

import java.time.Instant;

/**
 * A case as a line of a list.
 *
 * @param id       id
 * @param number   written form
 * @param title    what it is about
 * @param entries  how many documents
 * @param openedAt when
 * @param state    how far it has come
 */
public record CaseLine(CaseId id, String number, String title, int entries, Instant openedAt, CaseState state) {
}
