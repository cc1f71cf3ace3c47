package se.samdiarium.document;

/**
 * The size of a page as it is shown.
 *
 * @param width  in points (1/72 inch)
 * @param height in points
 */
public record PageSize(int width, int height) {
}
