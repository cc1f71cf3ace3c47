package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.samdiarium.search.Section;

/**
 * References to sections of the text that is spoken of: {@code § 4}, {@code 4 §}, {@code 3–5 §§}, {@code paragraf 4}, {@code punkt 4.2}.
 * References to sections of laws are none of these.
 */
final class SectionReferences {

    private static final int LONGEST_RANGE = 50;

    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,2}){0,3}(?!\\d)(?:\\s?[a-h](?![\\p{L}\\p{N}]))?";
    private static final String JOINED = "(?:\\s*,\\s*|\\s*[–-]\\s*|\\s+(?:och|samt|eller|till|resp\\.|respektive)\\s+)";
    /** After the sign a second number may as well be an amount. */
    private static final String NO_AMOUNT = "(?!\\s*(?:\\d|kap|procent|%|kr|mkr|tkr|mån|år|dag|st\\b|stycket))";
    private static final String MORE = "(?:" + JOINED + "§?\\s?" + NUMBER + NO_AMOUNT + ")*";
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.:/-])(?<before>" + NUMBER + "(?:" + JOINED + NUMBER + ")*)\\s?§{1,2}"
            + "|§{1,2}\\s?(?<after>" + NUMBER + MORE + ")(?!:\\d)"
            + "|(?<!\\p{L})(?iu:paragraf(?:en|er|erna)?|punkt(?:en|er|erna)?|avsnitt(?:et|en)?|p\\.)\\s(?<named>" + NUMBER + MORE + ")(?!:\\d)");

    private static final Pattern CHAPTER_BEFORE = Pattern.compile("kap\\.?\\s*$");
    private static final Pattern OTHER_TEXT_AFTER = Pattern.compile("\\s*(?:\\p{L}+ stycket )?(?:i )?"
            + "(?!\\p{L}*(?:förslag|anslag|underlag|bolag|inslag|avslag|upplag))\\p{L}*(?:lagen|lag|balken|ordningen|reglementet)(?!\\p{L}).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_BEFORE = 8;
    private static final int LOOKED_AFTER = 80;

    /**
     * A reference.
     *
     * @param start    first character
     * @param end      after the last character
     * @param sections it is to
     */
    record Found(int start, int end, Set<Section> sections) {
        boolean isTo(Section asked) {
            return sections.stream().anyMatch(asked::holds);
        }
    }

    private SectionReferences() {
    }

    static List<Found> in(String text) {
        List<NumberForms.Found> laws = laws(text);
        List<Found> found = new ArrayList<>();
        Matcher match = REFERENCE.matcher(text);
        while (match.find()) {
            int start = match.start();
            int end = match.end();
            boolean other = laws.stream().anyMatch(law -> law.start() < end && start < law.end())
                    || CHAPTER_BEFORE.matcher(text.substring(Math.max(0, start - LOOKED_BEFORE), start)).find()
                    || OTHER_TEXT_AFTER.matcher(text.substring(end, Math.min(text.length(), end + LOOKED_AFTER))).matches();
            Set<Section> sections = other ? Set.of() : sections(match);
            if (!sections.isEmpty()) {
                found.add(new Found(start, end, sections));
            }
        }
        return found;
    }

    /** References that name a law, or a chapter. */
    private static List<NumberForms.Found> laws(String text) {
        List<NumberForms.Found> laws = new ArrayList<>();
        Matcher numbers = NumberForms.in(text);
        for (Optional<NumberForms.Found> next = NumberForms.next(numbers, text); next.isPresent(); next = NumberForms.next(numbers, text)) {
            if (!next.get().isSection() && !next.get().forms().getFirst().matches("#§:[^:]+")) {
                laws.add(next.get());
            }
        }
        return laws;
    }

    private static Set<Section> sections(Matcher match) {
        String written = match.group("before") != null ? match.group("before") : match.group("after") != null ? match.group("after")
                : match.group("named");
        Set<Section> sections = new TreeSet<>();
        for (String item : written.replace("§", "").split("\\s*,\\s*|\\s+(?:och|samt|eller|resp\\.|respektive)\\s+")) {
            String[] ends = item.strip().split("\\s*[–-]\\s*|\\s+till\\s+");
            if (ends.length == 2 && ends[0].matches("\\d+") && ends[1].matches("\\d+")) {
                int first = Integer.parseInt(ends[0]);
                IntStream.rangeClosed(first, Math.min(Integer.parseInt(ends[1]), first + LONGEST_RANGE))
                        .mapToObj(Integer::toString).map(Section::of).flatMap(Optional::stream).forEach(sections::add);
            } else {
                for (String each : ends) {
                    Section.of(each).ifPresent(sections::add);
                }
            }
        }
        return sections;
    }
}
