package se.samdiarium.registry;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the diary numbers of a series are written, for example {@code {prefix} {year}-{serial:5}} for {@code RS 2025-00123} or
 * {@code {prefix}/{serial}/{year}} for {@code LS/842/2025}.
 *
 * <p>Holds {@code {prefix}}, {@code {year}} and {@code {serial}} or {@code {serial:n}} (at least n digits, 1 to 9, never cut), each exactly
 * once; between them spaces, hyphens, slashes, colons, points and letters. Two serials never give the same text: the serial is kept apart
 * from what stands beside it by a sign that is no digit.
 *
 * @param pattern 1 to 40 characters
 */
public record NumberForm(String pattern) {

    private static final Pattern FIELD = Pattern.compile("\\{(prefix|year|serial(?::[1-9])?)}");
    private static final List<Pattern> ONCE = Stream.of("\\{prefix}", "\\{year}", "\\{serial(:[1-9])?}").map(Pattern::compile).toList();
    private static final Pattern TOUCHING = Pattern.compile("(\\{year}|\\d)\\{serial|\\{serial(:[1-9])?}(\\{year}|\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{L} /:._-]*");

    private static final int YEAR_WIDTH = 4;

    /** {@code RS 2025-00123}. */
    public static final NumberForm USUAL = new NumberForm("{prefix} {year}-{serial:5}");

    /** Checks the form. */
    public NumberForm {
        if (pattern == null || pattern.length() > 40 || !pattern.strip().equals(pattern) || !isSound(pattern)) {
            throw new IllegalArgumentException("a number form holds {prefix}, {year} and {serial:n} once each, with signs between, was " + pattern);
        }
    }

    /** The number as written. */
    public String write(DiaryNumber number) {
        return FIELD.matcher(pattern).replaceAll(field -> Matcher.quoteReplacement(switch (field.group(1)) {
            case "prefix" -> number.prefix();
            case "year" -> number.year().toString();
            default -> ("%0" + width(field.group(1)) + "d").formatted(number.serial());
        }));
    }

    /**
     * The number that is written so: the inverse of {@link #write}. Taken all the same: another number of leading zeros, small letters, space
     * around and more than one space between. Nothing else is guessed at.
     *
     * @param text   as written
     * @param prefix of the series
     * @return empty when the text is not in this form with this prefix
     */
    public Optional<DiaryNumber> read(String text, String prefix) {
        StringBuilder form = new StringBuilder();
        Matcher field = FIELD.matcher(pattern);
        int end = 0;
        while (field.find()) {
            form.append(literal(pattern.substring(end, field.start()))).append(switch (field.group(1)) {
                case "prefix" -> Pattern.quote(prefix);
                case "year" -> "(?<year>\\d{4})";
                default -> "0*(?<serial>[1-9]\\d{0,17})";
            });
            end = field.end();
        }
        form.append(literal(pattern.substring(end)));
        Matcher read = Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text.strip());
        return read.matches()
                ? Optional.of(new DiaryNumber(prefix, Year.parse(read.group("year")), Long.parseLong(read.group("serial")), this))
                : Optional.empty();
    }

    private static String literal(String between) {
        return Stream.of(between.split("(?<= )|(?= )")).filter(part -> !part.isEmpty()).map(part -> part.equals(" ") ? "\\s+" : Pattern.quote(part))
                .collect(Collectors.joining());
    }

    /**
     * Whether two series could ever write the same number, whatever year and serial. A number holds exactly two runs of digits, so they could
     * when what stands around the runs is the same (capitals aside) and each run can be what the other series writes there.
     */
    public boolean clashes(String prefix, NumberForm other, String otherPrefix) {
        boolean sameOrder = yearFirst() == other.yearFirst();
        boolean serialsLikeYears = serialWidth() <= YEAR_WIDTH && other.serialWidth() <= YEAR_WIDTH;
        return around(prefix).equalsIgnoreCase(other.around(otherPrefix)) && (sameOrder || serialsLikeYears);
    }

    /** A regular expression of PostgreSQL that all numbers of a series of this form and prefix match. */
    public String regex(String prefix) {
        String literal = pattern.replace(".", "[.]");
        return "^" + FIELD.matcher(literal).replaceAll(field -> switch (field.group(1)) {
            case "prefix" -> prefix;
            case "year" -> "[0-9]{4}";
            default -> "[0-9]{" + width(field.group(1)) + ",}";
        }) + "$";
    }

    @Override
    public String toString() {
        return pattern;
    }

    private boolean yearFirst() {
        return pattern.indexOf("{year}") < pattern.indexOf("{serial");
    }

    private int serialWidth() {
        return FIELD.matcher(pattern).results().map(field -> field.group(1)).filter(field -> field.startsWith("serial"))
                .mapToInt(NumberForm::width).findFirst().orElseThrow();
    }

    private String around(String prefix) {
        return FIELD.matcher(pattern).replaceAll(field -> field.group(1).equals("prefix") ? prefix : "#");
    }

    private static int width(String serial) {
        int colon = serial.indexOf(':');
        return colon < 0 ? 1 : serial.charAt(colon + 1) - '0';
    }

    private static boolean isSound(String pattern) {
        return ONCE.stream().allMatch(each -> each.matcher(pattern).results().count() == 1) && !TOUCHING.matcher(pattern).find()
                && BETWEEN.matcher(FIELD.matcher(pattern).replaceAll("")).matches();
    }
}
