package se.samdiarium.decision;

/**
 * A time of the law.
 *
 * @param code        {@code APPEAL}, {@code ADJUST} or {@code ANNOUNCE}
 * @param days        how many days
 * @param reference   where it stands
 * @param swedishText what it says, in short
 * @param englishText same, in English
 */
public record DecisionRule(String code, int days, String reference, String swedishText, String englishText) {
}
