package se.samdiarium.language.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The suffix rules (SFX) of a Hunspell affix file, read both ways: from a stem to its forms, and from a form back to its stems. */
final class SuffixRules {

    /**
     * One line of the file.
     *
     * @param flag  what an entry must bear for the rule to hold
     * @param strip end of the stem that goes away
     * @param add   what comes instead
     * @param condition how the stem must end, one element for each letter
     * @param then  flags of the form that is made
     */
    record Rule(char flag, String strip, String add, List<Letter> condition, String then) {

        boolean fits(CharSequence stem) {
            int from = stem.length() - condition.size();
            if (from < 0 || !endsWith(stem, strip)) {
                return false;
            }
            for (int i = 0; i < condition.size(); i++) {
                if (!condition.get(i).is(stem.charAt(from + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean endsWith(CharSequence stem, String end) {
            return stem.length() >= end.length() && end.contentEquals(stem.subSequence(stem.length() - end.length(), stem.length()));
        }
    }

    /** One of these letters, or any but these. */
    record Letter(String of, boolean not) {
        boolean is(char letter) {
            return of.indexOf(letter) >= 0 != not;
        }
    }

    private final Map<Character, List<Rule>> byFlag = new HashMap<>();
    private final Map<String, List<Rule>> byEnding = new HashMap<>();
    private int longest;

    SuffixRules(Stream<String> affixFile) {
        affixFile.map(line -> line.strip().split("\\s+")).filter(fields -> fields.length >= 5 && fields[0].equals("SFX"))
                .forEach(fields -> add(fields[1].charAt(0), fields[2], fields[3], fields[4]));
    }

    private void add(char flag, String strip, String add, String condition) {
        String[] made = add.split("/", 2);
        Rule rule = new Rule(flag, zero(strip), zero(made[0]), letters(condition), made.length > 1 ? made[1] : "");
        byFlag.computeIfAbsent(flag, key -> new ArrayList<>()).add(rule);
        byEnding.computeIfAbsent(rule.add, key -> new ArrayList<>()).add(rule);
        longest = Math.max(longest, rule.add.length());
    }

    /** All forms a stem with these flags has, and the rule that makes each. */
    void formsOf(String stem, String flags, BiConsumer<String, Rule> form) {
        for (int i = 0; i < flags.length(); i++) {
            for (Rule rule : byFlag.getOrDefault(flags.charAt(i), List.of())) {
                if (rule.fits(stem)) {
                    form.accept(stem.substring(0, stem.length() - rule.strip.length()) + rule.add, rule);
                }
            }
        }
    }

    /** All stems this may be a form of, whether there are such words or not, and the rule that would make it. */
    void stemsOf(String form, BiConsumer<String, Rule> stem) {
        for (int end = 0; end <= Math.min(longest, form.length()); end++) {
            int cut = form.length() - end;
            for (Rule rule : byEnding.getOrDefault(form.substring(cut), List.of())) {
                String candidate = form.substring(0, cut) + rule.strip;
                if (rule.fits(candidate)) {
                    stem.accept(candidate, rule);
                }
            }
        }
    }

    private static String zero(String field) {
        return field.equals("0") ? "" : field;
    }

    private static List<Letter> letters(String condition) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < condition.length(); i++) {
            if (condition.charAt(i) == '[') {
                int close = condition.indexOf(']', i);
                boolean not = condition.charAt(i + 1) == '^';
                letters.add(new Letter(condition.substring(i + (not ? 2 : 1), close), not));
                i = close;
            } else if (condition.charAt(i) == '.') {
                letters.add(new Letter("", true));
            } else {
                letters.add(new Letter(condition.substring(i, i + 1), false));
            }
        }
        return letters.equals(List.of(new Letter("", true))) ? List.of() : List.copyOf(letters);
    }
}
