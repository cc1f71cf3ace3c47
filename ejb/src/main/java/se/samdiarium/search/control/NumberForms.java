package se.samdiarium.search.control;

import java.util.ArrayList;
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
 * Recognises diary numbers, numbers of printed papers (SOU, Ds, prop.) and references to laws as Swedish authorities write them and gives
 * their tolerant forms: {@code KS-2020-00547} is {@code ks:2020:547} and {@code 2020:547}. A foreign number is never taken apart for keeps:
 * these forms are for finding only.
 */
final class NumberForms {

    /** Begins a token that is a number's form, so that no word is like it. */
    static final char MARK = '#';

    private static final String NOT_INSIDE = "(?<![\\p{L}\\p{N}])";
    private static final String ENDS = "(?![\\p{L}\\p{N}])";
    private static final String DATE = "(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?!\\d)";

    /** RS 2024-00123, KS-2020-00547, S2024/00865, 2023KS133, KS/2015:111, 2010.1206, RS 2025-00123-4, Fö2017/01724/MFI. */
    private static final String YEAR_FIRST = "(?:(?<capitals>\\p{Lu}{1,6}) |(?<letters>\\p{L}{1,6})[-/]?|(?!" + DATE + "))"
            + "(?<year>(?:19|20)\\d\\d)(?:(?<inner>\\p{L}{1,5})|[-/:.])(?<serial>\\d{1,7})(?:-(?<part>\\d{1,4}))?(?:/\\p{Lu}{1,6})?";
    /** LS/842/2014, 109-7-2017. */
    private static final String YEAR_LAST = "(?:(?<letters2>\\p{L}{1,6})[-/])?(?<serial2>\\d{1,7}(?:-\\d{1,4})?)[-/](?<year2>(?:19|20)\\d\\d)";
    /** KSL/15/0016-5. */
    private static final String SHORT_YEAR = "(?<letters3>\\p{Lu}{2,6})/(?<year3>\\d\\d)/(?<serial3>\\d{1,6})(?:-(?<part3>\\d{1,4}))?";

    /** SOU 2024:12, Ds 2023:5, prop. 2016/17:171, bet. 2016/17:KU30, SFS 2017:725, 2016/17:171. */
    private static final String PUBLISHED = "(?:(?=[BbDdMmPpRrSs])(?<kind>(?iu:SOU|Ds|SFS|prop|bet|skr|rskr|dir|mot))\\.? ?)?"
            + "(?<session>(?:19|20)\\d\\d/(?:\\d{4}|\\d\\d)):(?<paper>\\p{L}{0,4} ?\\d{1,5})|"
            + "(?=[DdSs])(?<kind2>(?iu:SOU|Ds|SFS|dir|skr))\\.? ?(?<year4>(?:19|20)\\d\\d):(?<paper2>\\d{1,5})";

    private static final Pattern NUMBER = Pattern.compile(
            NOT_INSIDE + "(?:" + LawReferences.PATTERN + "|(?:" + PUBLISHED + "|" + YEAR_FIRST + "|" + YEAR_LAST + "|" + SHORT_YEAR + ")" + ENDS
            + ")|(?<section>§)");

    /** What may stand between the letters a number begins with and its first digit, and how much of it. */
    private static final String BETWEEN = "-/. ";
    private static final int MOST_BETWEEN = 2;
    /** Six letters, which may be of two characters each. */
    private static final int MOST_LETTERS = 12;

    /**
     * A number, or the sign §, in a text.
     *
     * @param start first character
     * @param end   after the last character
     * @param forms tokens it is found by, the most telling first
     */
    record Found(int start, int end, List<String> forms) {
        boolean isSection() {
            return forms.getFirst().equals("§");
        }
    }

    private NumberForms() {
    }

    static Matcher in(CharSequence text) {
        return NUMBER.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The next number in the text, where what was found last ends; empty when there is none left. */
    static Optional<Found> next(Matcher match, String text) {
        int from = end(match);
        while (find(match, text)) {
            Optional<Found> found = LawReferences.is(match) ? LawReferences.found(match, text, from) : Optional.of(found(match));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where what was found last ends. */
    private static int end(Matcher match) {
        return match.hasMatch() ? match.end() : 0;
    }

    /**
     * What {@link Matcher#find()} does, but the pattern is tried only where a number can begin: at a digit or §, and at the letters just before a
     * digit. Most of a text has none.
     */
    private static boolean find(Matcher match, String text) {
        int from = end(match);
        for (int sign = sign(text, from); sign < text.length(); sign = sign(text, from)) {
            for (int at = lettersBefore(text, sign, from); at <= sign; at++) {
                if (begins(text, at) && match.region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
            from = sign + 1;
        }
        return false;
    }

    /** Where the letters begin that may be the beginning of a number with this first digit. */
    private static int lettersBefore(String text, int digit, int from) {
        int end = digit;
        while (end > from && digit - end < MOST_BETWEEN && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int at = end;
        while (at > from && end - at < MOST_LETTERS && isOfWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a number may begin here: at a letter, digit or §, and not inside another word or number. */
    private static boolean begins(String text, int at) {
        return text.charAt(at) == '§' || isOfWord(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
    }

    /** Where the next digit or § is; the length of the text when there is none. */
    private static int sign(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9') && text.charAt(at) != '§') {
            at++;
        }
        return at;
    }

    private static Found found(Matcher match) {
        if (match.group("section") != null) {
            return new Found(match.start(), match.end(), List.of("§"));
        }
        List<String> forms;
        if (match.group("session") != null) {
            forms = published(match.group("kind"), match.group("session").replaceFirst("/\\d\\d(\\d\\d)$", "/$1"), match.group("paper"));
        } else if (match.group("year4") != null) {
            forms = published(match.group("kind2"), match.group("year4"), match.group("paper2"));
        } else if (match.group("year") != null) {
            forms = forms(first(match, "capitals", "letters", "inner"), match.group("year"), match.group("serial"), match.group("part"));
        } else if (match.group("year2") != null) {
            forms = forms(first(match, "letters2"), match.group("year2"), match.group("serial2"), null);
        } else {
            forms = forms(first(match, "letters3"), match.group("year3"), match.group("serial3"), match.group("part3"));
        }
        return new Found(match.start(), match.end(), forms);
    }

    /** Where each number of a text begins, and where it ends, blanks inside it included. */
    static Map<Integer, Integer> places(String text) {
        Map<Integer, Integer> places = new HashMap<>();
        Matcher numbers = in(text);
        for (Optional<Found> found = next(numbers, text); found.isPresent(); found = next(numbers, text)) {
            places.put(found.get().start, found.get().end);
        }
        return places;
    }

    /** A law is written with and without SFS, so the number alone tells it best. */
    private static List<String> published(String kind, String year, String paper) {
        String bare = MARK + year + ":" + plain(paper.replace(" ", "").toLowerCase(Locale.ROOT));
        if (kind == null) {
            return List.of(bare);
        }
        String whole = MARK + kind.toLowerCase(Locale.ROOT) + bare.replace(MARK, ':');
        return kind.equalsIgnoreCase("SFS") ? List.of(bare, whole) : List.of(whole, bare);
    }

    /** A key that sorts numbers by their letters, then each run of digits as a number. */
    static String sortKey(String number) {
        return Pattern.compile("\\d+").matcher(number.toLowerCase(Locale.ROOT))
                .replaceAll(digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }

    private static List<String> forms(Optional<String> letters, String year, String serial, String part) {
        String bare = year + ":" + Stream.of(serial.split("-")).map(NumberForms::plain).collect(Collectors.joining("-"));
        Optional<String> series = letters.map(l -> l.toLowerCase(Locale.ROOT) + ":");
        List<String> forms = new ArrayList<>();
        if (part != null) {
            String whole = bare + "-" + plain(part);
            series.ifPresent(s -> forms.add(MARK + s + whole));
            forms.add(MARK + whole);
        }
        series.ifPresent(s -> forms.add(MARK + s + bare));
        forms.add(MARK + bare);
        return List.copyOf(forms);
    }

    private static String plain(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static Optional<String> first(Matcher match, String... groups) {
        return Stream.of(groups).map(match::group).filter(java.util.Objects::nonNull).findFirst();
    }
}
