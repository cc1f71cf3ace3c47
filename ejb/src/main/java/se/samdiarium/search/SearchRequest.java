package se.samdiarium.search;

import java.util.Objects;
import java.util.Set;

/**
 * What is searched for.
 *
 * @param query   words as typed; blank finds all that the filters leave
 * @param filters narrows the search
 * @param page    page of hits, from 1; pages below 1 read as 1
 * @param size    hits a page, 1 to 100; others read as the nearest of these
 * @param order   order of the hits
 * @param facets  by what the hits are counted besides
 * @param marked  whether what was found is marked in title and snippets; who only counts or lists goes without
 */
public record SearchRequest(String query, SearchFilters filters, int page, int size, SearchOrder order, Set<FacetName> facets, boolean marked) {

    /** Most hits that can be paged through: beyond this a search should be narrowed. */
    public static final int DEEPEST = 10_000;

    /** Brings page and size into their bounds. */
    public SearchRequest {
        query = query == null ? "" : query;
        Objects.requireNonNull(filters);
        Objects.requireNonNull(order);
        facets = Set.copyOf(facets);
        size = Math.clamp(size, 1, 100);
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** Marked. */
    public SearchRequest(String query, SearchFilters filters, int page, int size, SearchOrder order, Set<FacetName> facets) {
        this(query, filters, page, size, order, facets, true);
    }

    /** Marked, without facets. */
    public SearchRequest(String query, SearchFilters filters, int page, int size, SearchOrder order) {
        this(query, filters, page, size, order, Set.of());
    }

    /** The first twenty hits, best first. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, SearchFilters.NONE, 1, 20, SearchOrder.RELEVANCE);
    }

    /** The same narrowed otherwise. */
    public SearchRequest with(SearchFilters others) {
        return new SearchRequest(query, others, page, size, order, facets, marked);
    }
}
