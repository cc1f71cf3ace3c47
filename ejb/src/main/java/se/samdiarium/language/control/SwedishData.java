package se.samdiarium.language.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;

/** Reads the dictionaries: those of the library, which can be replaced by putting another version of it in its place, and our own small tables. */
public final class SwedishData {

    private static final String LIBRARY = "/org/languagetool/resource/sv/";
    private static final String OURS = "/se/samdiarium/language/";

    private SwedishData() {
    }

    /** All of it. Takes some seconds. */
    public static BaseForms baseForms() {
        try (Stream<String> affixes = lines(LIBRARY + "hunspell/sv_SE.aff"); Stream<String> list = lines(LIBRARY + "hunspell/sv_SE.dic");
                InputStream forms = open(LIBRARY + "swedish.dict"); InputStream formsInfo = open(LIBRARY + "swedish.info")) {
            WordList words = new WordList(affixes, list);
            Inflections inflections = new Inflections(Dictionary.read(forms, formsInfo), table("plurals.txt"));
            Set<String> particles = set("particles.txt");
            inflections.closed().stream().filter(word -> !words.isGenitive(word)).forEach(particles::add);
            List.copyOf(particles).forEach(particle -> particles.add(particle + "s"));
            VerbalWords verbal = new VerbalWords(words);
            Map<String, String> known = pairs("openings.txt");
            Families families = new Families(words, known, particles, verbal);
            Openings openings = new Openings(words, inflections, families, known);
            Compounds.Tables tables = new Compounds.Tables(particles, set("suffixes.txt"), set("whole.txt"));
            return new BaseForms(words, inflections, new Compounds(words, families, verbal, inflections, openings, tables), pairs("irregular.txt"),
                    set("function-words.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> set(String name) {
        Set<String> words = new HashSet<>();
        table(name).forEach(row -> words.add(row[0]));
        return words;
    }

    private static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        table(name).forEach(row -> pairs.put(row[0], row[1]));
        return pairs;
    }

    private static Stream<String[]> table(String name) {
        return lines(OURS + name).filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.strip().split("\\s+"));
    }

    private static Stream<String> lines(String resource) {
        return new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8)).lines();
    }

    private static InputStream open(String resource) {
        InputStream found = SwedishData.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("the dictionary " + resource + " is not on the class path: the library language-sv is missing");
        }
        return found;
    }
}
