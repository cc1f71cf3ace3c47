package se.samdiarium.search.control;

import java.util.List;

/** Says under which base forms and parts a Swedish word is found. One instance belongs to one thread. */
public interface Lemmas {

    /**
     * Base forms and parts of a word.
     *
     * @param lemmas at least one; several when the word can be read in several ways. The same for a word in a text and in a question.
     * @param parts  base forms of the parts of a compound; only texts are found by them
     */
    record Forms(List<String> lemmas, List<String> parts) { }

    /** Forms of one word, given in lower case. */
    Forms of(String word);
}
