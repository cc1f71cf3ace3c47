package se.samdiarium.search.control;

import java.util.List;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Base forms by Snowball's Swedish stemmer (M. Porter). It leaves the definite singular of neuter nouns untouched (avtalet, beslutets,
 * kapitlet), so a word with that ending has a second reading without it; a word that merely looks so (paket) keeps its first. No parts.
 */
final class SnowballLemmas implements Lemmas {

    private static final int SHORTEST_NOUN = 3;
    private static final Pattern DEFINITE_NEUTER = Pattern.compile("(.*[aeiouyåäö].*)ets?");
    private static final Pattern ABSTRACT_NOUN = Pattern.compile(".*(?:het|itet)s?");

    private final SwedishStemmer stemmer = new SwedishStemmer();

    @Override
    public Forms of(String word) {
        String stem = stem(word);
        var definite = DEFINITE_NEUTER.matcher(word);
        if (definite.matches() && definite.group(1).length() >= SHORTEST_NOUN && !ABSTRACT_NOUN.matcher(word).matches()) {
            String indefinite = stem(definite.group(1));
            if (!indefinite.equals(stem)) {
                return new Forms(List.of(stem, indefinite), List.of());
            }
        }
        return new Forms(List.of(stem), List.of());
    }

    private String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
