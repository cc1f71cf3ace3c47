package se.samdiarium.registry;

import java.util.List;

/**
 * A case that has no document under some of its numbers, and nobody has said why.
 *
 * @param file    the case
 * @param number  its number
 * @param title   what it is about
 * @param missing the numbers within the case, the first hundred; none when the case has more documents than its counter says
 */
public record EntryGap(CaseId file, String number, String title, List<Integer> missing) {
}
