package se.samdiarium.language.boundary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samdiarium.language.WordForms;
import se.samdiarium.language.control.BaseForms;
import se.samdiarium.language.control.SwedishData;

/**
 * Base forms and parts of Swedish words. One for the whole server: the dictionaries take some 45 MB, and one to four seconds to read, once, at
 * the first question. Any thread may ask. What was answered lately is remembered, up to a bound.
 */
public final class SwedishWords {

    private static final int REMEMBERED = 100_000;
    /** Also with accents written as letters of their own. */
    private static final int LONGEST_FUNCTION_WORD = 24;

    private static final class Shared {
        static final SwedishWords WORDS = new SwedishWords(SwedishData.baseForms());
    }

    private final BaseForms forms;
    private volatile Map<String, WordForms> young = new ConcurrentHashMap<>();
    private volatile Map<String, WordForms> old = Map.of();

    private SwedishWords(BaseForms forms) {
        this.forms = forms;
    }

    /** The one of this server. */
    public static SwedishWords shared() {
        return Shared.WORDS;
    }

    /** What this word, in any case and form, is found by. */
    public WordForms of(String word) {
        String folded = BaseForms.fold(word);
        Map<String, WordForms> now = young;
        WordForms known = now.get(folded);
        if (known == null) {
            known = old.get(folded);
            if (known == null) {
                known = forms.of(folded);
            }
            if (now.size() >= REMEMBERED / 2) {
                old = now;
                now = new ConcurrentHashMap<>();
                young = now;
            }
            now.put(folded, known);
        }
        return known;
    }

    /** The word that a piece at the beginning of compounds stands for (skatte: skatt); the likeliest where there are several. */
    public String ofOpening(String piece) {
        return forms.ofOpening(BaseForms.fold(piece));
    }

    /** Whether the word has no meaning of its own to search for: a preposition, conjunction, pronoun or auxiliary. */
    public boolean isFunctionWord(String word) {
        return word.length() <= LONGEST_FUNCTION_WORD && forms.isFunctionWord(BaseForms.fold(word));
    }

    /** Whether a dictionary has the word, in this form or another. */
    public boolean isKnown(String word) {
        return forms.isKnown(BaseForms.fold(word));
    }

    /** Lower case and without accents, but å, ä and ö are letters of their own. */
    public static String fold(String word) {
        return BaseForms.fold(word);
    }
}
