package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;

/**
 * What somebody asks of the public view.
 *
 * @param region    whose diary
 * @param authority only this authority's
 * @param from      first day, by the date of the entry
 * @param to        last day
 * @param words     words that must all occur, as parts of words, in what is public; at most {@value #LONGEST} characters
 * @param number    number of a case or an entry in any written form
 * @param page      from 1
 * @param size      entries a page, 1 to {@value #LARGEST_PAGE}
 */
public record PublicQuestion(RegionCode region, Optional<AuthorityId> authority, Optional<LocalDate> from, Optional<LocalDate> to,
        Optional<String> words, Optional<String> number, int page, int size) {

    /** Most entries a page. */
    public static final int LARGEST_PAGE = 100;
    /** Entries farther down than this are reached by a narrower question; nor is farther counted. */
    public static final int DEEPEST = 10_000;
    /** Most characters of words that are used. */
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    /** Keeps page and size within their limits, and leaves out what is blank. */
    public PublicQuestion {
        size = Math.clamp(size, 1, LARGEST_PAGE);
        page = Math.clamp(page, 1, DEEPEST / size);
        words = words.map(String::strip).filter(text -> !text.isEmpty()).map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
        number = number.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The words one by one. */
    public List<String> eachWord() {
        return words.map(text -> Arrays.stream(text.split("\\s+")).limit(MOST_WORDS).toList()).orElse(List.of());
    }

    /** How many entries stand before the page. */
    public int offset() {
        return (page - 1) * size;
    }
}
