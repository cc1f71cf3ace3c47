package se.samdiarium.search;

import java.util.List;

/**
 * Where on the pages of a document what was sought stands.
 *
 * @param known whether it is known where the words of the document stand; otherwise nothing can be drawn
 * @param marks in the order of the text
 */
public record PageMarks(boolean known, List<Mark> marks) {

    /** Keeps its own copy. */
    public PageMarks {
        marks = List.copyOf(marks);
    }

    /**
     * A marked place.
     *
     * @param number from 1, through the whole document
     * @param page   it stands on, from 1
     * @param text   what stands there
     * @param boxes  around it, one for each line it is on
     */
    public record Mark(int number, int page, String text, List<Box> boxes) {

        /** Keeps its own copy. */
        public Mark {
            boxes = List.copyOf(boxes);
        }
    }

    /** A box, in ten-thousandths of the width and the height of the page's picture. */
    public record Box(int left, int top, int width, int height) {
    }
}
