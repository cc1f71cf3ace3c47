package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** To be put among other patterns; its groups are chapter, sections, colon and those that begin with law. */
    static final String PATTERN = "(?:(?<lawFirst>" + LAW + ")(?:,| \\(\\d{4}:\\d{1,4}\\))? )?" + SECTIONS
            + "(?:" + PASSAGE + " (?:i )?(?<lawLast>(?iu:" + NAMES + "|" + ABBREVIATIONS + ")(?!\\p{L})))?"
            + "|(?<lawBefore>" + LAW + ") (?<colon>" + PLACE + ")(?![\\d:])"
            + "|(?<colonBefore>" + PLACE + ") (?<lawAfter>" + LAW + ")(?!\\p{L})";

    private LawReferences() {
    }

    /** Whether the match is a reference to a law. */
    static boolean is(Matcher match) {
        return match.group("sections") != null || match.group("colon") != null || match.group("colonBefore") != null;
    }

    /** Tokens of a reference, each section with and without its law; those with the law first. */
    static List<String> forms(Matcher match) {
        String law = Stream.of("lawFirst", "lawLast", "lawBefore", "lawAfter").map(match::group).filter(java.util.Objects::nonNull)
                .map(name -> LAWS.get(name.toLowerCase(Locale.ROOT))).findFirst().orElse(null);
        List<String> places;
        if (match.group("sections") != null) {
            String chapter = match.group("chapter") == null ? "" : plain(match.group("chapter")) + ":";
            places = sections(match.group("sections")).stream().map(section -> chapter + section).toList();
        } else {
            places = List.of(plain(match.group("colon") != null ? match.group("colon") : match.group("colonBefore")));
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
