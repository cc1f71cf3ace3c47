package se.samdiarium.search;

import java.util.Optional;

/**
 * What is looked for in a text that is before one.
 *
 * @param words   a question; blank for none
 * @param section references to it
 */
public record Sought(String words, Optional<Section> section) {

    /** No question is an empty one. */
    public Sought {
        words = words == null ? "" : words;
    }

    /** Words only. */
    public static Sought words(String words) {
        return new Sought(words, Optional.empty());
    }

    /** Whether nothing is looked for. */
    public boolean isNothing() {
        return words.isBlank() && section.isEmpty();
    }
}
