package se.samdiarium.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total      number of all hits the asker may see, exact; versions of one document are one hit
 * @param hits       those of the page asked for
 * @param understood how the question was read, in Swedish, for example {@code avtal och (samverkan eller samarbete) inte "utkast"};
 *                   empty when nothing was asked
 * @param parts      the conditions of the question one by one; all of them hold
 * @param remarks    what was not understood of it, or not used
 * @param facets     how all hits divide, by what was asked for
 * @param proposals  questions spelt otherwise that find something for this asker; only when nothing, or little, was found
 * @param page       page of hits these are, from 1
 * @param size       most hits a page
 */
public record SearchAnswer(long total, List<Hit> hits, String understood, List<QuestionPart> parts, List<Remark> remarks,
        List<Facet> facets, List<String> proposals, int page, int size) {

    /** Keeps its own copies. */
    public SearchAnswer {
        hits = List.copyOf(hits);
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
        facets = List.copyOf(facets);
        proposals = List.copyOf(proposals);
    }

    /** Number of pages that can be asked for; at least one. */
    public int pages() {
        return (int) Math.max(1, (Math.min(total, SearchRequest.DEEPEST) + size - 1) / size);
    }
}
