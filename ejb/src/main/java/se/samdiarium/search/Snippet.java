package se.samdiarium.search;

import java.util.List;

/**
 * A piece of a document's text around found words. Text, never markup: whoever shows it escapes it.
 *
 * @param page      page it stands on, from 1
 * @param fragments pieces in order; together they are the snippet
 */
public record Snippet(int page, List<Fragment> fragments) {

    /** Keeps its own copy. */
    public Snippet {
        fragments = List.copyOf(fragments);
    }
}
