package se.samdiarium.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total      number of all hits the asker may see, exact
 * @param hits       those of the page asked for
 * @param understood how the question was read, in Swedish, for example {@code avtal och (samverkan eller samarbete) inte "utkast"};
 *                   empty when nothing was asked
 * @param page       page of hits these are, from 1
 * @param size       most hits a page
 */
public record SearchAnswer(long total, List<Hit> hits, String understood, int page, int size) {

    /** Keeps its own copy. */
    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /** Number of pages that can be asked for; at least one. */
    public int pages() {
        return (int) Math.max(1, (Math.min(total, SearchRequest.DEEPEST) + size - 1) / size);
    }
}
