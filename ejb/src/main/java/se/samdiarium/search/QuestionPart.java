package se.samdiarium.search;

/**
 * A condition of a question as it was understood; all of them hold.
 *
 * @param told    the condition in Swedish, for example {@code titel: samverkan}
 * @param without the question as typed without this condition
 */
public record QuestionPart(String told, String without) {
}
