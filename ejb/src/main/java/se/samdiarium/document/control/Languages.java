package se.samdiarium.document.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the language of a text by its commonest words: Swedish, its neighbours, and the languages authorities are written to in. A text
 * that is too short or has too few of them tells none. What a file says of itself is mostly what the word processor was set to.
 */
final class Languages {

    private static final int ENOUGH_LETTERS = 20_000;
    private static final int LEAST_WORDS = 8;
    private static final double LEAST_SHARE = 0.12;
    private static final double AHEAD = 1.15;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Set<String>> COMMON = table("""
            sv och att det som en på är av för med den till inte om ett har de kan ska vid från eller men sig så hos detta dessa genom mellan
            nb og at det som en på er av for med den til ikke om et har de kan skal ved fra eller men seg så hos dette disse gjennom mellom
            da og at det som en på er af for med den til ikke om et har de kan skal ved fra eller men sig så hos dette disse gennem mellem
            en the of and to in a is that for it as with be on by this are or from at which an not have was were has will
            de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
            fi ja on ei se että oli ovat tai kun joka myös sekä mukaan sen ole hän voi niin kuin mutta jos tämä jotka kanssa ennen
            fr de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec ou aux
            """);

    private Languages() {
    }

    /** BCP 47 tag; empty when the words do not tell. */
    static Optional<String> of(List<String> pages) {
        Map<String, Integer> words = words(pages);
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> shares = new TreeMap<>();
        COMMON.forEach((language, common) -> shares.put(language,
                common.stream().mapToInt(word -> words.getOrDefault(word, 0)).sum() / (double) Math.max(all, 1)));
        List<Map.Entry<String, Double>> best = shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(2).toList();
        boolean sure = all >= LEAST_WORDS && best.getFirst().getValue() >= LEAST_SHARE
                && best.getFirst().getValue() >= best.getLast().getValue() * AHEAD;
        return sure ? Optional.of(best.getFirst().getKey()) : Optional.empty();
    }

    private static Map<String, Integer> words(List<String> pages) {
        Map<String, Integer> words = new HashMap<>();
        int letters = 0;
        for (String page : pages) {
            Matcher word = WORD.matcher(page);
            while (letters < ENOUGH_LETTERS && word.find()) {
                words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
                letters += word.end() - word.start();
            }
        }
        return words;
    }

    private static Map<String, Set<String>> table(String text) {
        return text.lines().map(line -> line.strip().split(" ")).collect(Collectors.toMap(words -> words[0],
                words -> Arrays.stream(words).skip(1).collect(Collectors.toSet())));
    }
}
