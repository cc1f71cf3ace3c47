package se.samdiarium.document;

/**
 * A word on a page, and where it stands. Lengths are ten-thousandths of the width or the height of the page's picture as it is shown.
 *
 * @param text     without blanks
 * @param left     from the left edge
 * @param top      from the upper edge
 * @param width    of the word
 * @param height   of the word
 * @param lineEnd  whether a line of text ends after it
 */
public record PlacedWord(String text, int left, int top, int width, int height, boolean lineEnd) {
}
