package se.samdiarium.consultation;

/**
 * A change in a section of the text, from the version that was asked about to a later one.
 *
 * @param stop number of the change in the comparison
 * @param text the changed words, in short
 */
public record SectionChange(int stop, String text) {
}
