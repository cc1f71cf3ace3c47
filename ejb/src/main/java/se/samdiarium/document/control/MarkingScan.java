package se.samdiarium.document.control;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.Marking;

/**
 * Finds markings of a security classification where markings stand: a line of its own (or a cell of a header), among the first or last
 * lines of a page, or a property of the file. The same words in running text or in a heading are not a marking: "Hemlig vård" is none.
 *
 * <p>One word alone (HEMLIG, KONFIDENTIELL) counts only in capitals, unless a label such as "Säkerhetsskyddsklass:" leads it.
 * Classes: säkerhetsskyddslagen (2018:585) 2 kap. 5 §; NATO: C-M(2002)49; EU: Council Decision 2013/488/EU art. 2.
 */
@ApplicationScoped
public class MarkingScan {

    private static final int TOP_LINES = 8;
    private static final int BOTTOM_LINES = 5;
    private static final int LONGEST_MARKING = 120;

    private static final String ONE_WORD = "HEMLIGT?(?: HANDLING)?|KONFIDENTIELL";
    private static final String SEVERAL_WORDS = "KVALIFICERAT HEMLIGT?|BEGRÄNSAT HEMLIGT?"
            + "|NATO (?:RESTRICTED|CONFIDENTIAL|SECRET)|COSMIC TOP SECRET"
            + "|RESTREINT UE|CONFIDENTIEL UE|SECRET UE|TR[ÈE]S SECRET UE|EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)";
    private static final String COUNTERPART = "(?: ?/ ?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)"
            + "|UE|" + ONE_WORD + "|KVALIFICERAT HEMLIG|BEGRÄNSAT HEMLIG))*(?: ATOMAL)?(?: ?\\((?:KH|H|K|BH|NR|NC|NS|CTS)\\))?";
    private static final String GROUND = "(?: (?i:enl\\.?|enligt) .{0,90})?";
    private static final String FURNITURE = "(?:[\\s,;|–-]*(?:(?i:sida|sid\\.?|page|ex\\.?|exemplar(?:\\s+nr)?) ?)?"
            + "(?:\\d{1,4} ?(?:\\(\\d{1,4}\\)|(?:/|av|of|:) ?\\d{1,4})?|\\d{4}-\\d\\d-\\d\\d))*";
    private static final String ORNAMENT = "[\\s\\p{Pd}*=_|•·#\\[\\](){}<>\"'”!.:]*";
    private static final String LABEL = "(?i:säkerhetsskyddsklass(?:ificering|ificerad|ad)?|säkerhetsklass|informationsklass(?:ning|ificering)?"
            + "|klassificering|klassning|sekretessgrad|(?:security )?classification) ?[:=\\p{Pd}]? ?";

    private static final Pattern PLAIN = Pattern.compile(line("", "(?:" + ONE_WORD + "|" + SEVERAL_WORDS + ")"));
    private static final Pattern PLAIN_ANY_CASE = Pattern.compile(line("", "(?:" + SEVERAL_WORDS + ")"), CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern LABELLED = Pattern.compile(line(LABEL, "(?:" + ONE_WORD + "|" + SEVERAL_WORDS + ")"),
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern PROPERTY = Pattern.compile(line("(?:" + LABEL + ")?", "(?:" + ONE_WORD + "|" + SEVERAL_WORDS + ")"),
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern SPACED_LETTERS = Pattern.compile("\\p{Lu}(?: {1,3}\\p{Lu}){4,}");

    /** The first marking in what could be read; a file that could not be read tells none. */
    public Optional<Marking> find(Extraction extraction) {
        return extraction instanceof Extraction.Text text ? scan(text) : Optional.empty();
    }

    /** The first marking found, pages before properties. */
    public Optional<Marking> scan(Extraction.Text text) {
        for (int page = 0; page < text.pages().size(); page++) {
            int number = page + 1;
            Optional<Marking> found = edgeLines(text.pages().get(page)).flatMap(MarkingScan::cells).flatMap(cell -> marking(cell).stream())
                    .map(words -> new Marking(words, number)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return text.title().flatMap(MarkingScan::marking).or(() -> property(text.properties())).map(words -> new Marking(words, 0));
    }

    private static String line(String label, String words) {
        return ORNAMENT + "(?<words>" + label + words + COUNTERPART + ")" + GROUND + ORNAMENT + FURNITURE + ORNAMENT;
    }

    private static Optional<String> property(Map<String, String> properties) {
        return properties.values().stream().flatMap(value -> match(PROPERTY, prepared(value)).stream()).findFirst();
    }

    private static Optional<String> marking(String cell) {
        String line = prepared(cell);
        return line.length() > LONGEST_MARKING ? Optional.empty()
                : match(PLAIN, line).or(() -> match(PLAIN_ANY_CASE, line)).or(() -> match(LABELLED, line));
    }

    private static Optional<String> match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group("words").strip()) : Optional.empty();
    }

    private static String prepared(String raw) {
        String line = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        if (SPACED_LETTERS.matcher(line).matches()) {
            line = line.replaceAll("(?<=\\p{Lu}) (?=\\p{Lu})", "");
        }
        return line.replaceAll("\\s+", " ");
    }

    private static Stream<String> edgeLines(String page) {
        List<String> lines = page.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() <= TOP_LINES + BOTTOM_LINES ? lines.stream()
                : Stream.concat(lines.stream().limit(TOP_LINES), lines.stream().skip(lines.size() - BOTTOM_LINES));
    }

    private static Stream<String> cells(String line) {
        return line.length() > 400 ? Stream.empty() : Stream.concat(Stream.of(line), Stream.of(line.split("\t+| {4,}"))).distinct();
    }
}
