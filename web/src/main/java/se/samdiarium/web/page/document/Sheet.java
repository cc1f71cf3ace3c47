package se.samdiarium.web.page.document;

import java.util.List;
import java.util.stream.IntStream;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.PageSize;

/**
 * A page of a version as it is drawn.
 *
 * @param number  from 1
 * @param size    so that room is kept for it before it is there
 * @param picture its address
 */
public record Sheet(int number, PageSize size, String picture) {

    /** The pages of a version. */
    public static List<Sheet> of(DocumentId id, int version, List<PageSize> sizes) {
        return IntStream.range(0, sizes.size()).mapToObj(i -> new Sheet(i + 1, sizes.get(i), DocumentLinks.picture(id, version, i + 1))).toList();
    }
}
