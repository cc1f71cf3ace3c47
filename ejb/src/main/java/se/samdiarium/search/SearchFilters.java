package se.samdiarium.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Narrows a search. What is absent narrows nothing.
 *
 * @param chosen values by facet; one of those chosen in each
 * @param from   first day, included
 * @param to     last day, included
 * @param since  only what has come to the asker, or got a new version, after this
 */
public record SearchFilters(Map<FacetName, Set<String>> chosen, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Instant> since) {

    /** Narrows nothing. */
    public static final SearchFilters NONE = of(Map.of(), Optional.empty(), Optional.empty());

    /** Keeps its own copies; a facet without values is not chosen. */
    public SearchFilters {
        chosen = Map.copyOf(chosen.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue()), (one, other) -> one, TreeMap::new)));
    }

    /** Narrows by facets and days. */
    public static SearchFilters of(Map<FacetName, Set<String>> chosen, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new SearchFilters(chosen, from, to, Optional.empty());
    }

    /** The same for any day. */
    public SearchFilters undated() {
        return new SearchFilters(chosen, Optional.empty(), Optional.empty(), since);
    }

    /** The same with other values chosen. */
    public SearchFilters choosing(Map<FacetName, Set<String>> others) {
        return new SearchFilters(others, from, to, since);
    }

    /** The same whenever it came. */
    public SearchFilters ever() {
        return new SearchFilters(chosen, from, to, Optional.empty());
    }

    /** The same, and only what is new since then. */
    public SearchFilters since(Instant then) {
        return new SearchFilters(chosen, from, to, Optional.of(then));
    }
}
