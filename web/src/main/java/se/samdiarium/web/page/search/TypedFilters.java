package se.samdiarium.web.page.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.search.SearchFilters;

/**
 * Filters of a search as they stand in an address, where anybody can write anything.
 *
 * @param region code of a region
 * @param type   code of a type of document
 * @param from   first day, {@code 2025-01-31}
 * @param to     last day
 */
public record TypedFilters(String region, String type, String from, String to) {

    /** Whether any filter is filled in. */
    public boolean any() {
        return Stream.of(region, type, from, to).anyMatch(TypedFilters::filled);
    }

    /** Names of the filters that cannot be read, for the page to say so; they narrow nothing. */
    public List<String> misread() {
        return Stream.of(
                filled(region) && regions().isEmpty() ? "region" : null,
                filled(from) && day(from).isEmpty() ? "from" : null,
                filled(to) && day(to).isEmpty() ? "to" : null,
                reversed() ? "period" : null).filter(name -> name != null).toList();
    }

    /** The filters that can be read. */
    public SearchFilters parsed() {
        return new SearchFilters(regions(), filled(type) ? Set.of(type) : Set.of(), Set.of(), day(from), day(to));
    }

    private boolean reversed() {
        return day(from).flatMap(first -> day(to).map(last -> last.isBefore(first))).orElse(false);
    }

    private Set<RegionCode> regions() {
        return filled(region) && region.matches("[0-9]{2}") ? Set.of(new RegionCode(region)) : Set.of();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return filled(text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
