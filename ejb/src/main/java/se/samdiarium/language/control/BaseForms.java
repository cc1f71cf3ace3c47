package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.SwedishStemmer;
import se.samdiarium.language.WordForms;

/**
 * Base forms of a word: by the full-form dictionary, else by the word list's suffix rules, else as a compound by its last part, else by
 * Snowball's Swedish stemmer (M. Porter).
 */
public final class BaseForms {

    private static final int LONGEST = 60;
    private static final int SHORTEST_NOUN = 3;
    private static final int SHORTEST_CUT = 6;
    private static final Pattern DEFINITE_NEUTER = Pattern.compile("(.*[aeiouyåäö].*)ets?");
    private static final Pattern ABSTRACT_NOUN = Pattern.compile(".*(?:het|itet)s?");

    private final WordList words;
    private final Inflections inflections;
    private final Compounds compounds;
    private final Map<String, String> irregular;
    private final Set<String> functionWords;

    BaseForms(WordList words, Inflections inflections, Compounds compounds, Map<String, String> irregular, Set<String> functionWords) {
        this.words = words;
        this.inflections = inflections;
        this.compounds = compounds;
        this.irregular = irregular;
        this.functionWords = functionWords;
    }

    /** Lower case and without accents, but å, ä and ö are letters of their own. */
    public static String fold(String word) {
        return Folding.fold(word);
    }

    /** Whether the word, given folded, has a duty in the sentence and no meaning of its own. */
    public boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    /** The word that a piece at the beginning of compounds stands for. */
    public String ofOpening(String piece) {
        return opening(piece).iterator().next();
    }

    /** The base forms of what it stands for; where the piece alone is read otherwise, also those, since it may be typed so (bygg: bygge, bygga). */
    private Set<String> opening(String piece) {
        Set<String> lemmas = new LinkedHashSet<>();
        compounds.lemmasOfOpening(piece).forEach(word -> {
            Set<String> asWord = lemmas(word, List.of());
            lemmas.addAll(asWord.contains(word) ? Set.of(word) : asWord);
        });
        Set<String> alone = lemmas(piece, List.of());
        if (Collections.disjoint(lemmas, alone)) {
            lemmas.addAll(alone);
        }
        return lemmas;
    }

    /** What a word, given folded, is found by. */
    public WordForms of(String word) {
        if (word.length() > LONGEST || !word.codePoints().allMatch(Character::isLetter)) {
            return new WordForms(List.of(word), List.of(word), List.of(), List.of());
        }
        Compounds.Split split = compounds.split(word);
        List<List<String>> parts = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        if (split.pieces().size() > 1) {
            for (int i = 0; i < split.pieces().size(); i++) {
                String piece = split.pieces().get(i);
                boolean last = i == split.pieces().size() - 1;
                parts.add(List.copyOf(last ? lemmas(piece, List.of()) : opening(piece)));
            }
            split.larger().forEach(piece -> others.addAll(word.endsWith(piece) ? lemmas(piece, List.of()) : opening(piece)));
            parts.forEach(lemmas -> lemmas.forEach(lemma -> others.addAll(partsOf(lemma))));
        }
        return new WordForms(List.copyOf(lemmas(word, split.pieces())), split.pieces(), parts, List.copyOf(others));
    }

    /** Of a part that is felt as one word inside another, what it is found by where it stands alone (eko|system in ekosystem|tjänst). */
    private Set<String> partsOf(String part) {
        Set<String> lemmas = new LinkedHashSet<>();
        List<String> pieces = part.length() < SHORTEST_CUT ? List.of(part) : compounds.split(part).pieces();
        for (int i = 0; pieces.size() > 1 && i < pieces.size(); i++) {
            lemmas.addAll(i == pieces.size() - 1 ? lemmas(pieces.get(i), List.of()) : opening(pieces.get(i)));
        }
        return lemmas;
    }

    private Set<String> lemmas(String word, List<String> pieces) {
        Set<String> lemmas = new LinkedHashSet<>(byForms(word));
        if (lemmas.isEmpty()) {
            lemmas.addAll(compounds.nounsOfOpening(word));
        }
        boolean onlyVerb = inflections.of(word).stream().allMatch(reading -> reading.is("VB"));
        words.stems(word).stream().filter(stem -> !stem.has(WordList.ONLY_INSIDE))
                .filter(stem -> lemmas.isEmpty() || onlyVerb && stem.isFormOfNoun()).toList().forEach(stem -> lemmas.addAll(ofStem(stem.word())));
        if (words.isGenitive(word) && !lemmas.isEmpty() && inflections.of(word).stream().allMatch(reading -> reading.is("AB"))) {
            lemmas.addAll(lemmas(word.substring(0, word.length() - 1), List.of()));
        }
        if (lemmas.isEmpty() && compounds.isOpening(word)) {
            compounds.lemmasOfOpening(word).forEach(lemma -> lemmas.addAll(lemma.equals(word) ? Set.of(word) : lemmas(lemma, List.of())));
        }
        if (lemmas.isEmpty() && word.endsWith("s") && word.length() > SHORTEST_NOUN && isKnown(word.substring(0, word.length() - 1))) {
            lemmas.addAll(lemmas(word.substring(0, word.length() - 1), List.of()));
        }
        if (lemmas.isEmpty() && pieces.size() > 1) {
            String last = pieces.getLast();
            String before = word.substring(0, word.length() - last.length());
            lemmas(last, List.of()).forEach(lemma -> lemmas.add(before + lemma));
        }
        lemmas.addAll(ofOffice(lemmas, pieces));
        return lemmas.isEmpty() ? snowball(word) : regular(lemmas);
    }

    /** The list has names of offices in the definite form: Transportstyrelsen is a transportstyrelse too. */
    private Set<String> ofOffice(Set<String> lemmas, List<String> pieces) {
        String last = pieces.isEmpty() ? "" : pieces.getLast();
        String definite = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        Set<String> common = new LinkedHashSet<>();
        if (pieces.size() > 1 && !words.isEntry(definite)) {
            lemmas.stream().filter(lemma -> lemma.endsWith(definite)).map(lemma -> lemma.substring(0, lemma.length() - definite.length()))
                    .forEach(before -> lemmas(definite, List.of()).forEach(end -> common.add(before + end)));
        }
        return common;
    }

    /** Whether a dictionary has the word, given folded, in this form or another. */
    public boolean isKnown(String word) {
        return !inflections.of(word).isEmpty() || words.stems(word).stream().anyMatch(stem -> !stem.has(WordList.ONLY_INSIDE));
    }

    /** Imperatives and participles that look like nouns (köp, yttrande, nämnd) count only for words that are nothing else. */
    private Set<String> byForms(String word) {
        List<Inflections.Reading> readings = inflections.of(word);
        boolean noun = readings.stream().anyMatch(reading -> reading.is("NN") && reading.lemma().equals(word));
        boolean other = readings.stream().anyMatch(reading -> !isMinor(reading, noun));
        Set<String> lemmas = new LinkedHashSet<>();
        readings.stream().filter(reading -> !other || !isMinor(reading, noun)).forEach(reading -> lemmas.add(reading.lemma()));
        return lemmas;
    }

    private static boolean isMinor(Inflections.Reading reading, boolean besideNoun) {
        return reading.is("VB:IMP") || reading.is("VB:PREPC") || besideNoun && reading.is("VB:PPC");
    }

    /** An entry of the list may itself be a form (handböcker) whose base form its last part tells. */
    private Set<String> ofStem(String stem) {
        Set<String> lemmas = byForms(stem);
        if (!lemmas.isEmpty()) {
            return lemmas;
        }
        for (int at = 2; at <= stem.length() - SHORTEST_NOUN; at++) {
            for (Inflections.Reading reading : inflections.of(stem.substring(at))) {
                String whole = stem.substring(0, at) + reading.lemma();
                if (reading.is("NN") && !whole.equals(stem) && (isKnown(whole) || isKnown(regular(whole)))) {
                    return Set.of(whole);
                }
            }
        }
        return Set.of(stem);
    }

    private Set<String> regular(Set<String> lemmas) {
        Set<String> regular = new LinkedHashSet<>();
        lemmas.forEach(lemma -> regular.add(regular(lemma)));
        return regular;
    }

    private String regular(String lemma) {
        return irregular.entrySet().stream().filter(entry -> lemma.endsWith(entry.getKey()))
                .map(entry -> lemma.substring(0, lemma.length() - entry.getKey().length()) + entry.getValue()).findFirst().orElse(lemma);
    }

    /** Snowball leaves the definite singular of neuter nouns untouched (avtalet), so such a word has a second reading without it. */
    private static Set<String> snowball(String word) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(stem(word));
        var definite = DEFINITE_NEUTER.matcher(word);
        if (definite.matches() && definite.group(1).length() >= SHORTEST_NOUN && !ABSTRACT_NOUN.matcher(word).matches()) {
            stems.add(stem(definite.group(1)));
        }
        return stems;
    }

    private static String stem(String word) {
        SwedishStemmer stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
