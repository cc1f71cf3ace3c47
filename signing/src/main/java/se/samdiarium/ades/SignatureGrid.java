package se.samdiarium.ades;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Named, empty signature fields in rows and columns, row by row from the top. Lengths in points (1/72 inch) from the lower left corner of the page.
 *
 * @param page    page that takes the fields, counted from 1; {@link #NEW_PAGE}: a page of A4 added at the end
 * @param heading line above the fields on a new page; nothing is written on an old one
 * @param columns at least 1
 * @param left    left edge
 * @param bottom  lower edge
 * @param width   of all columns together
 * @param height  of all rows together
 * @param boxes   at least one; no name twice
 */
public record SignatureGrid(int page, String heading, int columns, float left, float bottom, float width, float height, List<Box> boxes) {

    /** Instead of a page number: a page of its own after the last one. */
    public static final int NEW_PAGE = 0;

    /**
     * One field.
     *
     * @param name  name of the field (entry T), as {@link SigningIntent#field()} names it; no full stop
     * @param label shown above the box on a new page, and as tool tip: whose field it is
     */
    public record Box(String name, String label) {

        /** Refuses a name that is empty or has a full stop. */
        public Box {
            if (name.isBlank() || name.contains(".")) {
                throw new IllegalArgumentException("A field's name is some text without full stop, was '" + name + "'");
            }
        }
    }

    /** Checks the values. */
    public SignatureGrid {
        boxes = List.copyOf(boxes);
        Set<String> names = new HashSet<>();
        if (page < 0 || columns < 1 || width <= 0 || height <= 0 || boxes.isEmpty()) {
            throw new IllegalArgumentException("A grid has a page, columns, width, height and boxes, all above zero");
        }
        for (Box box : boxes) {
            if (!names.add(box.name())) {
                throw new IllegalArgumentException("Two fields are named " + box.name());
            }
        }
    }

    /** Three columns on a new page. */
    public static SignatureGrid onNewPage(String heading, List<Box> boxes) {
        return new SignatureGrid(NEW_PAGE, heading, 3, 40, 50, 515, 690, boxes);
    }

    /** Names of the fields. */
    public List<String> names() {
        return boxes.stream().map(Box::name).toList();
    }

    int rows() {
        return (boxes.size() + columns - 1) / columns;
    }
}
