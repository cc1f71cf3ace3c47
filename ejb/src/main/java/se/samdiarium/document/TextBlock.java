package se.samdiarium.document;

/**
 * A paragraph of a version's text.
 *
 * @param form   what it is to the eye
 * @param number its number or bullet as written; empty without
 * @param text   without number; cells of a row are divided by tabs
 * @param page   from 1
 */
public record TextBlock(TextForm form, String number, String text, int page) {
}
