package se.samdiarium.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The parts of a diary number in a form that can be compared: runs of letters in capitals and runs of digits without leading zeros, with
 * one space between. {@code KS-2020-00547} gives {@code KS 2020 547}, {@code S2024/00865} gives {@code S 2024 865}.
 *
 * <p>A number is never taken apart as one pattern: what others issue has no common form. It is found by any run of its parts that ends where
 * a part ends, so {@code 2020-547} finds {@code KS-2020-00547}.
 *
 * @param text the parts
 */
public record ReferenceKey(String text) {

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int LONGEST = 80;

    /** The key of a number as issued or as typed; empty when there is no digit in it. */
    public static Optional<ReferenceKey> of(String number) {
        List<String> parts = parts(number);
        String text = String.join(" ", parts);
        boolean digit = parts.stream().anyMatch(part -> Character.isDigit(part.charAt(0)));
        return digit && text.length() <= LONGEST ? Optional.of(new ReferenceKey(text)) : Optional.empty();
    }

    /** What the number is to be found by: each tail of its parts, and the same with serial and year in the other order. */
    public Set<String> tails() {
        List<String> parts = List.of(text.split(" "));
        Set<String> tails = new LinkedHashSet<>(tailsOf(parts));
        for (int i = 1; i < parts.size(); i++) {
            if (isSerialBeforeYear(parts, i)) {
                List<String> turned = new ArrayList<>(parts);
                turned.set(i - 1, parts.get(i));
                turned.set(i, parts.get(i - 1));
                tails.addAll(tailsOf(turned));
            }
        }
        return tails;
    }

    private static boolean isSerialBeforeYear(List<String> parts, int at) {
        return YEAR.matcher(parts.get(at)).matches() && Character.isDigit(parts.get(at - 1).charAt(0))
                && !YEAR.matcher(parts.get(at - 1)).matches();
    }

    private static List<String> tailsOf(List<String> parts) {
        return IntStream.range(0, parts.size()).mapToObj(from -> String.join(" ", parts.subList(from, parts.size()))).toList();
    }

    private static List<String> parts(String number) {
        return PART.matcher(number == null ? "" : number.toUpperCase(Locale.ROOT)).results().map(MatchResult::group)
                .map(part -> LEADING_ZEROS.matcher(part).replaceFirst("")).filter(part -> !part.equals("DNR")).toList();
    }
}
