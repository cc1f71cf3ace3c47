package se.samdiarium.search;

/**
 * A piece of text.
 *
 * @param text   as it stands in the document
 * @param marked whether it is what was searched for
 */
public record Fragment(String text, boolean marked) {
}
