package se.samdiarium.language;

import java.util.List;

/**
 * What a Swedish word is found by.
 *
 * @param lemmas base forms, at least one; several when the word can be read in several ways
 * @param pieces the finest parts of a compound as they stand in the word, in order; one piece when it is no compound
 * @param parts  base forms of the finest parts, in order: one list for each piece; empty when the word is no compound
 * @param others base forms of other parts it is found by: of those that are compounds themselves (arbetsskada in arbetsskadeavgift), and of the parts
 *               of one that is felt as a single word here and is a compound where it stands alone (system in ekosystemtjänst)
 */
public record WordForms(List<String> lemmas, List<String> pieces, List<List<String>> parts, List<String> others) {

    /** Copies, so that nobody changes them. */
    public WordForms {
        if (lemmas.isEmpty()) {
            throw new IllegalArgumentException("a word has a base form");
        }
        lemmas = List.copyOf(lemmas);
        pieces = List.copyOf(pieces);
        parts = List.copyOf(parts);
        others = List.copyOf(others);
    }

    /** Whether it is put together from several words. */
    public boolean isCompound() {
        return !parts.isEmpty();
    }
}
