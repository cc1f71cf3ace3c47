package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final String NAMES = names(name -> !isAbbreviation(name));
    private static final String ABBREVIATIONS = names(LawReferences::isAbbreviation);
    private static final String LAW = "(?iu:" + NAMES + ")|" + ABBREVIATIONS;

    private static final String NUMBER = "\\d{1,3}(?: ?[a-z](?!\\p{L}))?";
    private static final String NUMBERS = NUMBER + "(?:(?:, ?| och | samt | eller | ?[-–] ?)" + NUMBER + ")*";
    private static final String SECTIONS = "(?:(?<chapter>\\d{1,3}(?: ?[a-z])?) ?kap\\.? ?)?(?<sections>" + NUMBERS + ") ?§{1,2}";
    private static final String PASSAGE = "(?: (?:första|andra|tredje|fjärde|femte|sjätte|sista) stycket(?: \\d{1,2}(?: och \\d{1,2})?)?"
            + "| \\d{1,2} st\\.?)?";
    private static final String PLACE = "\\d{1,3}:\\d{1,3}(?: ?[a-z](?!\\p{L}))?";

    /** To be put among other patterns. It begins with a digit: a law's name before it is looked for when it has matched. */
    static final String PATTERN = SECTIONS + "(?:" + PASSAGE + " (?:i )?(?<lawLast>(?iu:" + NAMES + "|" + ABBREVIATIONS + ")(?!\\p{L})))?"
            + "|(?<colon>" + PLACE + ")(?![\\d:])(?: (?<lawAfter>" + LAW + ")(?!\\p{L}))?";

    private static final int LONGEST_NAME = 80;
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\p{N}])(?<law>" + LAW + ")(?:,| \\(\\d{4}:\\d{1,4}\\))? $");

    private LawReferences() {
    }

    /** Whether the match is a reference to a law, or looks so. */
    static boolean is(Matcher match) {
        return match.group("sections") != null || match.group("colon") != null;
    }

    /** The reference; nothing when it is no more than two numbers (a time of the day). */
    static Optional<NumberForms.Found> found(Matcher match, String text) {
        int start = match.start();
        String name = match.group("sections") != null ? match.group("lawLast") : match.group("lawAfter");
        if (name == null) {
            Matcher before = BEFORE.matcher(text).region(Math.max(0, start - LONGEST_NAME), start);
            before.useTransparentBounds(true);
            if (before.find()) {
                name = before.group("law");
                start = before.start();
            }
        }
        String law = name == null ? null : LAWS.get(name.toLowerCase(Locale.ROOT));
        return law == null && match.group("colon") != null ? Optional.empty()
                : Optional.of(new NumberForms.Found(start, match.end(), forms(match, law)));
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

    private static String names(java.util.function.Predicate<String> wanted) {
        return rows().flatMap(Stream::of).filter(wanted)
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
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
