package se.samdiarium.document;

/**
 * Some words of a compared paragraph.
 *
 * @param mark in which of the texts they stand
 * @param text the words with the spaces after them
 */
public record ComparedPiece(Mark mark, String text) {

    /** In which texts words stand. */
    public enum Mark { BOTH, OLDER, NEWER }
}
