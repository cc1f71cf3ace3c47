package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The nouns that a piece at the beginning of a compound may stand for, by the letters that link it to the rest: skatte-medel: skatt,
 * företags-ledare: företag, kvinno-jour: kvinna, läkar-besök: läkare. What the word list tells of a piece is only the entry whose flags
 * allow it, often a verb or adjective beside the noun (skatta, företaga).
 */
final class Openings {

    private static final int SHORTEST = 2;

    private final WordList words;
    private final Inflections inflections;
    private final Families families;
    private final Map<String, String> table;

    /**
     * By the dictionaries, and a table.
     *
     * @param table pieces, and what they stand for, that no rule tells
     */
    Openings(WordList words, Inflections inflections, Families families, Map<String, String> table) {
        this.words = words;
        this.inflections = inflections;
        this.families = families;
        this.table = table;
    }

    /** The likeliest first; empty when no noun is known. */
    List<String> nouns(String piece) {
        if (table.containsKey(piece)) {
            return List.of(table.get(piece));
        }
        if (isNoun(piece)) {
            return List.of(piece);
        }
        if (piece.length() <= SHORTEST || isWord(piece)) {
            return List.of();
        }
        String less = piece.substring(0, piece.length() - 1);
        return switch (piece.charAt(piece.length() - 1)) {
            case 's' -> genitives(less);
            case 'e' -> all(less, less + "a");
            case 'o', 'u' -> all(less + "a", less + "e", less);
            case 'a' -> all(less, less + "e");
            default -> all(piece + "a", piece + "e");
        };
    }

    /** Without its s: a noun, or one whose vowel has gone (arbets: arbete, hyres: hyra). */
    private List<String> genitives(String less) {
        List<String> nouns = new ArrayList<>();
        Stream.of(less, less + "e", less.endsWith("e") ? less.substring(0, less.length() - 1) + "a" : less + "a", less + "ium").filter(this::isNoun)
                .limit(1).forEach(nouns::add);
        return nouns;
    }

    /** The one that ends most compounds first. */
    private List<String> all(String... candidates) {
        return Stream.of(candidates).filter(this::isNoun)
                .sorted((one, other) -> Double.compare(families.ending(other), families.ending(one))).toList();
    }

    private boolean isWord(String piece) {
        return words.flags(piece).stream().anyMatch(flags -> flags.indexOf(WordList.ONLY_INSIDE) < 0);
    }

    private boolean isNoun(String word) {
        return inflections.of(word).stream().anyMatch(reading -> reading.is("NN") && reading.lemma().equals(word))
                || words.flags(word).stream().anyMatch(flags -> flags.indexOf(WordList.ONLY_INSIDE) < 0 && WordList.isNoun(flags)
                && !words.isVerb(word));
    }
}
