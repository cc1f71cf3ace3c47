package se.samdiarium.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.RegionCode;
import se.samdiarium.registry.Direction;

/**
 * Narrows a search. An empty set or an absent date narrows nothing.
 *
 * @param regions    diaries of these regions
 * @param types      codes of types of document
 * @param directions which way the document went
 * @param from       first day, included
 * @param to         last day, included
 */
public record SearchFilters(Set<RegionCode> regions, Set<String> types, Set<Direction> directions, Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Narrows nothing. */
    public static final SearchFilters NONE = new SearchFilters(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /** Keeps its own copies. */
    public SearchFilters {
        regions = Set.copyOf(regions);
        types = Set.copyOf(types);
        directions = Set.copyOf(directions);
    }
}
