package se.samdiarium.language;

import java.util.List;

/**
 * What a Swedish word is found by.
 *
 * @param lemmas base forms, at least one; several when the word can be read in several ways
 * @param pieces the finest parts of a compound as they stand in the word, in order; one piece when it is no compound
 * @param parts  base forms of the finest parts, in order: one list for each piece; empty when the word is no compound
 * @param larger base forms of parts that are compounds themselves (arbetsskada in arbetsskadeavgift)
 */
public record WordForms(List<String> lemmas, List<String> pieces, List<List<String>> parts, List<String> larger) {

    /** Copies, so that nobody changes them. */
    public WordForms {
        if (lemmas.isEmpty()) {
            throw new IllegalArgumentException("a word has a base form");
        }
        lemmas = List.copyOf(lemmas);
        pieces = List.copyOf(pieces);
        parts = List.copyOf(parts);
        larger = List.copyOf(larger);
    }

    /** Whether it is put together from several words. */
    public boolean isCompound() {
        return !parts.isEmpty();
    }
}
