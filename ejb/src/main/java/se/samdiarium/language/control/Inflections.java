package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** A full-form dictionary: each form with its base form and word class. Forms are asked for folded. */
final class Inflections {

    /**
     * One way to read a form.
     *
     * @param lemma the base form, folded
     * @param tag   word class and form, as {@code NN:BF:PLU:NOM:UTR}
     */
    record Reading(String lemma, String tag) {
        boolean is(String tagBegins) {
            return tag.startsWith(tagBegins);
        }
    }

    private final Dictionary dictionary;
    /** Forms that change when they are folded. */
    private final Map<String, List<Reading>> accented = new HashMap<>();

    Inflections(Dictionary dictionary) {
        this.dictionary = dictionary;
        for (WordData form : new DictionaryLookup(dictionary)) {
            String word = form.getWord().toString();
            String folded = Folding.fold(word);
            if (!folded.equals(word)) {
                accented.computeIfAbsent(folded, key -> new ArrayList<>()).add(reading(form));
            }
        }
    }

    /** All readings; empty when the form is unknown. */
    List<Reading> of(String form) {
        List<Reading> readings = new ArrayList<>(accented.getOrDefault(form, List.of()));
        for (WordData found : new DictionaryLookup(dictionary).lookup(form)) {
            readings.add(reading(found));
        }
        return readings;
    }

    private static Reading reading(WordData form) {
        return new Reading(Folding.fold(form.getStem().toString()), form.getTag() == null ? "" : form.getTag().toString());
    }
}
