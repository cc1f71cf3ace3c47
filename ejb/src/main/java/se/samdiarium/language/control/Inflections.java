package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final Set<String> CLOSED = Set.of("AB", "PP", "KN");

    private final Set<String> closed = new HashSet<>();
    private final Map<String, List<Reading>> added = new HashMap<>();
    /** Forms that change when they are folded. */
    private final Map<String, List<Reading>> accented = new HashMap<>();

    /** With nouns whose plural is another stem, each its base form, plural and definite plural. */
    Inflections(Dictionary dictionary, Stream<String[]> plurals) {
        this.dictionary = dictionary;
        plurals.forEach(noun -> {
            Reading reading = new Reading(noun[0], "NN:PLU");
            Stream.of(noun).skip(1).forEach(form -> {
                added.put(form, List.of(reading));
                added.put(form + "s", List.of(reading));
            });
        });
        Set<String> open = new HashSet<>();
        for (WordData form : new DictionaryLookup(dictionary)) {
            String word = form.getWord().toString();
            (form.getTag() != null && CLOSED.contains(form.getTag().toString()) ? closed : open).add(word);
            String folded = Folding.fold(word);
            if (!folded.equals(word)) {
                accented.computeIfAbsent(folded, key -> new ArrayList<>()).add(reading(form));
            }
        }
        closed.removeAll(open);
    }

    /** Adverbs, prepositions and conjunctions that are nothing else. */
    Set<String> closed() {
        return closed;
    }

    /** All readings; empty when the form is unknown. */
    List<Reading> of(String form) {
        List<Reading> known = added.get(form);
        if (known != null) {
            return known;
        }
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
