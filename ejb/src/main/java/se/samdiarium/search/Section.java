package se.samdiarium.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section (paragraf) or numbered point of a text.
 *
 * @param number without sign and blanks: {@code 4}, {@code 4a}, {@code 4.2}
 */
public record Section(String number) implements Comparable<Section> {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}(?:\\.[1-9]\\d?){0,3}[a-h]?");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:§{1,2}|paragraf(?:en)?|punkt(?:en)?|avsnitt(?:et)?|p\\.)?\\s*(?<number>\\d[\\d.]*\\s?[a-h]?)\\s*\\.?\\s*§{0,2}");

    /** Checks its form. */
    public Section {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not the number of a section: " + number);
        }
    }

    /** The section as people write it: {@code 4}, {@code § 4}, {@code 4 a §}, {@code punkt 4.2}; empty when it is none. */
    public static Optional<Section> parse(String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
        return written.matches() ? of(written.group("number")) : Optional.empty();
    }

    /** The section of a bare number, blanks in it allowed; empty when it is none. */
    public static Optional<Section> of(String number) {
        String plain = number.replaceAll("\\s|\\.$", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new Section(plain)) : Optional.empty();
    }

    /** Whether the other is this one or a point of it: § 4 holds 4.2, but not 4 a. */
    public boolean holds(Section other) {
        return other.number.equals(number) || other.number.startsWith(number + ".");
    }

    /** The section that this is a point of: 4 for 4.2; itself when it is no point. */
    public Section whole() {
        int dot = number.indexOf('.');
        return dot < 0 ? this : new Section(number.substring(0, dot));
    }

    /** As it is written: {@code § 4 a}. */
    public String text() {
        return "§ " + number.replaceFirst("(?=[a-h]$)", " ");
    }

    @Override
    public int compareTo(Section other) {
        List<Integer> mine = parts();
        List<Integer> others = other.parts();
        int order = Arrays.compare(mine.stream().mapToInt(Integer::intValue).toArray(), others.stream().mapToInt(Integer::intValue).toArray());
        return order != 0 ? order : number.compareTo(other.number);
    }

    private List<Integer> parts() {
        return Arrays.stream(number.replaceAll("[a-h]", "").split("\\.")).map(Integer::valueOf).toList();
    }
}
