package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headers and footers of pages (levande kolumntitlar). A line that recurs at the upper or lower edge of the pages is kept on the first of
 * them only: it is found, and does not drown the text.
 */
final class RunningTitles {

    private static final int EDGE = 4;
    private static final int LONGEST = 200;
    private static final int LEAST_PAGES = 3;
    /** One page in so many: headers differ between left and right pages and between chapters. */
    private static final int ONE_PAGE_IN = 4;

    private RunningTitles() {
    }

    /** The pages, each recurring line at their edges once. */
    static List<String> onceOnly(List<String> pages) {
        if (pages.size() < LEAST_PAGES) {
            return pages;
        }
        Map<String, Integer> upper = new HashMap<>();
        Map<String, Integer> lower = new HashMap<>();
        List<List<String>> lines = pages.stream().map(page -> page.lines().toList()).toList();
        lines.forEach(page -> {
            edge(page).forEach(line -> upper.merge(line, 1, Integer::sum));
            edge(page.reversed()).forEach(line -> lower.merge(line, 1, Integer::sum));
        });
        int least = Math.max(LEAST_PAGES, (pages.size() + ONE_PAGE_IN - 1) / ONE_PAGE_IN);
        upper.values().removeIf(often -> often < least);
        lower.values().removeIf(often -> often < least);
        return upper.isEmpty() && lower.isEmpty() ? pages : without(lines, upper.keySet(), lower.keySet());
    }

    private static List<String> without(List<List<String>> pages, Collection<String> upper, Collection<String> lower) {
        Set<String> kept = new HashSet<>();
        List<String> left = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> shortened = peeled(peeled(page, upper, kept).reversed(), lower, kept).reversed();
            left.add(String.join("\n", shortened).strip());
        }
        return left;
    }

    /** The lines without those at the beginning that recur and have been kept before. */
    private static List<String> peeled(List<String> lines, Collection<String> recurring, Set<String> kept) {
        List<String> first = new ArrayList<>();
        int at = 0;
        int looked = 0;
        while (at < lines.size() && looked < EDGE) {
            String line = lines.get(at);
            if (!line.isBlank()) {
                if (!recurring.contains(shape(line))) {
                    break;
                }
                if (kept.add(shape(line))) {
                    first.add(line);
                }
                looked++;
            }
            at++;
        }
        return Stream.concat(first.stream(), lines.stream().skip(at)).toList();
    }

    private static Stream<String> edge(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).limit(EDGE).filter(line -> line.length() <= LONGEST).map(RunningTitles::shape)
                .distinct();
    }

    /** What stays the same when the number of the page changes. */
    private static String shape(String line) {
        return line.strip().replaceAll("\\d+", "0").replaceAll("\\s+", " ");
    }
}
