package se.samdiarium.search;

import java.util.List;
import java.util.Optional;

/**
 * What a document says about a section at one place.
 *
 * @param page      page it begins on, from 1
 * @param place     which of the marked places on that page is its first, from 1
 * @param whole     whether it is the part of the text that stands under the section's own heading; otherwise it is a paragraph that
 *                  mentions the section
 * @param heading   the heading a mention stands under, where there is one
 * @param fragments its text; what is about the section and what was asked for is marked
 */
public record Passage(int page, int place, boolean whole, Optional<String> heading, List<Fragment> fragments) {

    /** Keeps its own copy. */
    public Passage {
        fragments = List.copyOf(fragments);
    }

    /** Without marks. */
    public String text() {
        return String.join("", fragments.stream().map(Fragment::text).toList());
    }
}
