package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samdiarium.language.boundary.SwedishWords;

/** Expressions that mean the same, of one word or several, in any form. The words are data: {@code synonyms.txt}. */
final class Synonyms {

    /**
     * Words of a question that have synonyms.
     *
     * @param from    index of the first
     * @param to      after the last
     * @param instead what else to look for: expressions, each its words
     */
    record Found(int from, int to, List<List<String>> instead) { }

    private record Expression(List<Set<String>> lemmas, List<List<String>> instead) { }

    private final SwedishWords words;
    private final Map<String, List<Expression>> byFirst = new HashMap<>();

    Synonyms(SwedishWords words, List<String> rows) {
        this.words = words;
        rows.forEach(this::add);
    }

    private void add(String row) {
        String[] sides = row.split("=>");
        List<List<String>> left = expressions(sides[0]);
        List<List<String>> right = sides.length > 1 ? expressions(sides[1]) : left;
        for (List<String> expression : left) {
            List<Set<String>> lemmas = expression.stream().map(this::lemmas).toList();
            List<List<String>> instead = right.stream().filter(other -> !other.equals(expression)).toList();
            lemmas.getFirst().forEach(first -> byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(new Expression(lemmas, instead)));
        }
    }

    /** All that is found among these words, from left to right, the longest at each place; nothing twice. */
    List<Found> in(List<String> question) {
        List<Set<String>> asked = question.stream().map(this::lemmas).toList();
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            int longest = 0;
            Set<List<String>> instead = new LinkedHashSet<>();
            Stream<Expression> candidates = asked.get(at).stream().flatMap(lemma -> byFirst.getOrDefault(lemma, List.of()).stream());
            for (Expression expression : candidates.distinct().toList()) {
                int length = expression.lemmas.size();
                if (length >= longest && matches(expression, asked, at)) {
                    if (length > longest) {
                        instead.clear();
                    }
                    longest = length;
                    instead.addAll(expression.instead);
                }
            }
            if (longest > 0) {
                found.add(new Found(at, at + longest, List.copyOf(instead)));
                at += longest - 1;
            }
        }
        return found;
    }

    private static boolean matches(Expression expression, List<Set<String>> asked, int at) {
        if (at + expression.lemmas.size() > asked.size()) {
            return false;
        }
        for (int i = 0; i < expression.lemmas.size(); i++) {
            if (asked.get(at + i).stream().noneMatch(expression.lemmas.get(i)::contains)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> lemmas(String word) {
        return Set.copyOf(words.of(word).lemmas());
    }

    private static List<List<String>> expressions(String side) {
        return Stream.of(side.split(";")).map(String::strip).filter(text -> !text.isEmpty()).map(text -> List.of(text.split("\\s+"))).toList();
    }
}
