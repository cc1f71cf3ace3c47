package se.samdiarium.registry;

import java.time.Instant;

/**
 * That another case has to do with this one; told in both.
 *
 * @param other    the other case
 * @param number   its number
 * @param title    what it is about
 * @param note     in what way, may be empty
 * @param linkedAt when they were linked
 * @param linkedBy by whom
 */
public record CaseLinkView(CaseId other, String number, String title, String note, Instant linkedAt, String linkedBy) {
}
