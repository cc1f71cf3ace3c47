package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A Hunspell word list with its suffix rules. Words are in lower case and folded. The flags' meaning is that of the Swedish list (sv_SE):
 * they are told in its affix file (COMPOUNDBEGIN and so on) and are constants here, since the file's other directives are not read.
 */
final class WordList {

    /** May begin a compound. */
    static final char BEGIN = 'X';
    /** May stand inside a compound. */
    static final char MIDDLE = 'U';
    /** May end a compound. */
    static final char END = 'Y';
    /** No word of its own, only part of a compound. */
    static final char ONLY_INSIDE = 'Z';

    /** Definite forms and plurals. */
    private static final String NOUN = "BCDEFGHI";
    /** Genitive of the base form. */
    private static final char GENITIVE = 'A';
    /** Finite forms. */
    private static final String VERB = "JKLmMN";
    /** Plural, and linking letters. */
    private static final String VERB_BESIDE_NOUN = "Hvfzgyhui";
    private static final String NO_WORD = "%¤";

    /**
     * What a form comes from.
     *
     * @param word  the entry
     * @param flags the entry's flags
     * @param rule  how the form is made of it; null when the form is the entry
     */
    record Stem(String word, String flags, SuffixRules.Rule rule) {
        /** Whether it is a definite form or a plural. */
        boolean isFormOfNoun() {
            return rule != null && isNoun(String.valueOf(rule.flag()));
        }

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }

    private final Map<String, List<String>> entries = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> flagSets = new HashMap<>();
    private final SuffixRules rules;

    WordList(Stream<String> affixFile, Stream<String> wordFile) {
        this.rules = new SuffixRules(affixFile);
        wordFile.skip(1).forEach(this::add);
    }

    /** Whether the list has this with a capital letter only. */
    boolean isName(String word) {
        return names.contains(word);
    }

    /** Whether this is nothing but a form of a name. */
    boolean isFormOfName(String form) {
        List<Stem> stems = stems(form).stream().filter(stem -> !stem.has(ONLY_INSIDE)).toList();
        return !stems.isEmpty() && stems.stream().allMatch(stem -> isName(stem.word) );
    }

    private void add(String line) {
        String[] entry = line.strip().split("/", 2);
        String flags = entry.length > 1 ? flagSets.computeIfAbsent(entry[1].split("\\s")[0], key -> key) : "";
        String word = Folding.fold(entry[0]);
        if (word.length() > 1 && word.codePoints().allMatch(Character::isLetter) && flags.chars().noneMatch(flag -> NO_WORD.indexOf(flag) >= 0)) {
            boolean name = Character.isUpperCase(entry[0].charAt(0));
            if (name && flags(word).stream().allMatch(other -> other.indexOf(ONLY_INSIDE) >= 0)) {
                names.add(word);
            } else if (!name && flags.indexOf(ONLY_INSIDE) < 0) {
                names.remove(word);
            }
            entries.merge(word, List.of(flags), (old, more) -> {
                List<String> both = new ArrayList<>(old);
                both.addAll(more);
                return List.copyOf(both);
            });
        }
    }

    /** All entries a form can come from; empty when it is unknown. A noun that ends in s (kurs) is not taken for the genitive of another (kur). */
    List<Stem> stems(String form) {
        List<Stem> stems = new ArrayList<>();
        for (String flags : entries.getOrDefault(form, List.of())) {
            stems.add(new Stem(form, flags, null));
        }
        rules.stemsOf(form, (word, rule) -> {
            for (String flags : entries.getOrDefault(word, List.of())) {
                if (flags.indexOf(rule.flag()) >= 0) {
                    stems.add(new Stem(owner(word, flags, rule), flags, rule));
                }
            }
        });
        if (stems.stream().anyMatch(stem -> stem.rule == null && isNoun(stem.flags))) {
            stems.removeIf(stem -> stem.rule != null && stem.rule.flag() == GENITIVE);
        }
        return stems;
    }

    /** The list makes plurals of some nouns from the verb beside them (åtgärda: åtgärder): the noun is meant. */
    String owner(String word, String flags, SuffixRules.Rule rule) {
        boolean besideVerb = rule.strip().equals("a") && VERB_BESIDE_NOUN.indexOf(rule.flag()) >= 0
                && flags.chars().anyMatch(flag -> VERB.indexOf(flag) >= 0);
        String noun = word.substring(0, word.length() - rule.strip().length());
        return besideVerb && flags(noun).stream().anyMatch(own -> own.indexOf(ONLY_INSIDE) < 0) ? noun : word;
    }

    /** Whether an entry with these flags has forms of a noun. */
    static boolean isNoun(String flags) {
        return flags.chars().anyMatch(flag -> NOUN.indexOf(flag) >= 0);
    }

    /** Whether this is a verb of the list. */
    boolean isVerb(String word) {
        return flags(word).stream().anyMatch(flags -> flags.chars().anyMatch(flag -> VERB.indexOf(flag) >= 0));
    }

    /** Whether this is a noun of the list with an s. */
    boolean isGenitive(String word) {
        return word.endsWith("s") && flags(word.substring(0, word.length() - 1)).stream().anyMatch(WordList::isNoun);
    }

    /** Whether this is an entry, that is a base form or a part of compounds. */
    boolean isEntry(String word) {
        return entries.containsKey(word);
    }

    /** The flags of each entry of this spelling. */
    List<String> flags(String word) {
        return entries.getOrDefault(word, List.of());
    }

    /** Each entry with its flags. */
    void forEach(BiConsumer<String, String> entry) {
        entries.forEach((word, all) -> all.forEach(flags -> entry.accept(word, flags)));
    }

    SuffixRules rules() {
        return rules;
    }
}
