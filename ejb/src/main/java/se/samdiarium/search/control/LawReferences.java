package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * References to a section of a law: {@code 9 kap. 37 § KL}, {@code KL 9:37}, {@code 9:37 KL}, {@code 3 kap. 12 a § offentlighets- och
 * sekretesslagen}, {@code 16 § FL}. All ways to write one are the token {@code #kl:9:37}; without a law {@code #§:9:37}.
 * The laws are data: {@code laws.txt}.
 */
final class LawReferences {

    private static final int LONGEST_RANGE = 30;
    private static final Map<String, String> LAWS = laws();
    private static final Set<String> NAMED = names(name -> !isAbbreviation(name));
    private static final Set<String> ABBREVIATED = names(LawReferences::isAbbreviation);
    private static final String NAMES = anyOf(NAMED);
    private static final String ABBREVIATIONS = anyOf(ABBREVIATED);
    private static final String LAW = "(?iu:" + NAMES + ")|" + ABBREVIATIONS;

    private static final int MOST_DIGITS = 3;
    private static final String NUMBER = "\\d{1,3}(?: ?[a-z](?!\\p{L}))?";
    private static final String NUMBERS = NUMBER + "(?:(?:, ?| och | samt | eller | ?[-–] ?)" + NUMBER + ")*";
    private static final String SECTIONS = "(?:(?<chapter>\\d{1,3}(?: ?[a-z])?) ?kap\\.? ?)?(?<sections>" + NUMBERS + ") ?§{1,2}";
    private static final String PASSAGE = "(?: (?:första|andra|tredje|fjärde|femte|sjätte|sista) stycket(?: \\d{1,2}(?: och \\d{1,2})?)?"
            + "| \\d{1,2} st\\.?)?";
    private static final String PLACE = "\\d{1,3}:\\d{1,3}(?: ?[a-z](?!\\p{L}))?";

    /** To be put among other patterns. It begins with a digit: a law's name before it is looked for when it has matched. */
    static final String PATTERN = SECTIONS + "(?:" + PASSAGE + " (?:i )?(?<lawLast>(?iu:" + NAMES + "|" + ABBREVIATIONS + ")(?!\\p{L})))?"
            + "|(?<colon>" + PLACE + ")(?![\\d:])(?: (?<lawAfter>" + LAW + ")(?!\\p{L}))?";

    /** Between the name of a law and a reference after it. */
    private static final Pattern AFTER_NAME = Pattern.compile("(?:,| \\(\\d{4}:\\d{1,4}\\))? $");
    private static final int LONGEST_AFTER_NAME = 13;
    private static final int LONGEST_NAME = LAWS.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private LawReferences() {
    }

    /** Whether the match is a reference to a law, or looks so. */
    static boolean is(Matcher match) {
        return match.group("sections") != null || match.group("colon") != null;
    }

    /**
     * The reference; nothing when it is no more than two numbers (a time of the day).
     *
     * @param from a law's name before it begins here at the earliest: what comes before is another reference's
     */
    static Optional<NumberForms.Found> found(Matcher match, String text, int from) {
        int start = match.start();
        String name = match.group("sections") != null ? match.group("lawLast") : match.group("lawAfter");
        if (name == null) {
            int end = endOfName(text, start);
            int begin = beginOfName(text, from, end);
            if (begin < end) {
                name = text.substring(begin, end);
                start = begin;
            }
        }
        String law = name == null ? null : LAWS.get(name.toLowerCase(Locale.ROOT));
        return law == null && match.group("colon") != null ? Optional.empty()
                : Optional.of(new NumberForms.Found(start, match.end(), forms(match, law)));
    }

    /** Where the word before a reference ends: a law's number in brackets, a comma and a blank may stand between. */
    private static int endOfName(String text, int reference) {
        if (reference == 0 || text.charAt(reference - 1) != ' ') {
            return 0;
        }
        Matcher between = AFTER_NAME.matcher(text).region(Math.max(0, reference - LONGEST_AFTER_NAME), reference);
        return between.find() ? between.start() : 0;
    }

    /** Where the longest name of a law begins that ends here; the end when there is none. */
    private static int beginOfName(String text, int from, int end) {
        int longest = end;
        for (int at = end - 1; at >= Math.max(from, end - LONGEST_NAME); at--) {
            boolean begins = Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)));
            if (begins && isLaw(text.substring(at, end))) {
                longest = at;
            }
        }
        return longest;
    }

    /** An abbreviation is written as it is in the table, a name in small or capital letters. */
    private static boolean isLaw(String name) {
        return ABBREVIATED.contains(name) || NAMED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Tokens of a reference, each section with and without its law; those with the law first. */
    private static List<String> forms(Matcher match, String law) {
        List<String> places;
        if (match.group("sections") != null) {
            String chapter = match.group("chapter") == null ? "" : plain(match.group("chapter")) + ":";
            places = sections(match.group("sections")).stream().map(section -> chapter + section).toList();
        } else {
            places = List.of(plain(match.group("colon")));
        }
        List<String> forms = new ArrayList<>();
        if (law != null) {
            places.forEach(place -> forms.add(NumberForms.MARK + law + ":" + place));
        }
        places.forEach(place -> forms.add(NumberForms.MARK + "§:" + place));
        if (match.group("sections") != null) {
            forms.add("§");
        }
        return forms;
    }

    private static List<String> sections(String written) {
        if (written.length() <= MOST_DIGITS && written.chars().allMatch(Character::isDigit)) {
            return List.of(written);
        }
        List<String> sections = new ArrayList<>();
        for (String item : written.split(", ?| och | samt | eller ")) {
            String[] ends = item.split(" ?[-–] ?");
            if (ends.length == 2 && ends[0].matches("\\d+") && ends[1].matches("\\d+")) {
                int from = Integer.parseInt(ends[0]);
                int to = Math.min(Integer.parseInt(ends[1]), from + LONGEST_RANGE);
                for (int section = from; section <= to; section++) {
                    sections.add(Integer.toString(section));
                }
            } else {
                Stream.of(ends).map(LawReferences::plain).forEach(sections::add);
            }
        }
        return sections;
    }

    private static String plain(String number) {
        return number.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isAbbreviation(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(Predicate<String> wanted) {
        return rows().flatMap(Stream::of).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }

    private static String anyOf(Set<String> names) {
        return names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static Map<String, String> laws() {
        Map<String, String> laws = new HashMap<>();
        rows().forEach(row -> {
            String abbreviation = row[0].toLowerCase(Locale.ROOT);
            laws.put(abbreviation, abbreviation);
            Stream.of(row).skip(1).forEach(name -> laws.put(name, abbreviation));
        });
        return laws;
    }

    private static Stream<String[]> rows() {
        return DataTable.rows("laws.txt").stream().map(row -> row.split("; *"));
    }
}
