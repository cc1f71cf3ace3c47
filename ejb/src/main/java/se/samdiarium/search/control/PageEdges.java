package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands at the upper and lower edge of pages and is no part of the text: lines that recur there, alike but for digits, and numbers of
 * pages. The text goes on past them, also in letters of two pages, whose headers and footers are kept when they are read.
 */
final class PageEdges {

    private static final int EDGE = 4;
    private static final int LONGEST = 200;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)(?:sid(?:a|an|nr)?\\.?\\s*)?[-–]?\\s*\\d{1,4}\\s*(?:(?:av|/|\\()\\s*\\d{1,4}\\s*\\)?)?\\s*[-–]?|sida");

    private record Line(int start, int end, String shape) {
    }

    private PageEdges() {
    }

    /** The pages, all characters in their places, but blanks instead of such lines. */
    static List<String> blanked(List<String> pages) {
        List<List<Line>> lines = pages.stream().map(PageEdges::lines).toList();
        Map<String, Integer> upper = new HashMap<>();
        Map<String, Integer> lower = new HashMap<>();
        for (List<Line> page : lines) {
            page.stream().limit(EDGE).map(Line::shape).distinct().forEach(shape -> upper.merge(shape, 1, Integer::sum));
            page.reversed().stream().limit(EDGE).map(Line::shape).distinct().forEach(shape -> lower.merge(shape, 1, Integer::sum));
        }
        List<String> blanked = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            StringBuilder text = new StringBuilder(pages.get(page));
            blank(text, lines.get(page), upper);
            blank(text, lines.get(page).reversed(), lower);
            blanked.add(text.toString());
        }
        return blanked;
    }

    /** From the edge, as long as line after line is no text. */
    private static void blank(StringBuilder page, List<Line> fromEdge, Map<String, Integer> often) {
        fromEdge.stream().limit(EDGE).takeWhile(line -> often.get(line.shape) > 1 || PAGE_NUMBER.matcher(line.shape).matches())
                .forEach(line -> page.replace(line.start, line.end, " ".repeat(line.end - line.start)));
    }

    private static List<Line> lines(String page) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < page.length();) {
            int end = page.indexOf('\n', at);
            end = end < 0 ? page.length() : end;
            String line = page.substring(at, end);
            if (!line.isBlank()) {
                lines.add(new Line(at, end, shape(line.strip(), at)));
            }
            at = end + 1;
        }
        return lines;
    }

    /** What stays the same when the number of the page changes; a long line recurs by chance only, and headings differ by their number. */
    private static String shape(String line, int at) {
        boolean asItIs = line.indexOf('§') >= 0 || PAGE_NUMBER.matcher(line).matches();
        return line.length() > LONGEST ? line + at : asItIs ? line : line.replaceAll("\\d+", "0");
    }
}
