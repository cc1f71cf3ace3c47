package se.samdiarium.web.rest.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.registry.Direction;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.web.rest.Form;

/** Full-text search. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    private Search search;

    /** Finds registered documents the caller may see. Filters may be given several times; dates are ISO 8601, both days included. */
    @GET
    @Path("search")
    public SearchAnswer find(@QueryParam("q") @DefaultValue("") String query, @QueryParam("region") List<String> regions,
            @QueryParam("type") Set<String> types, @QueryParam("direction") List<String> directions, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("order") @DefaultValue("relevance") String order,
            @QueryParam("page") @DefaultValue("1") int page) {
        SearchFilters filters = new SearchFilters(all("region", regions, RegionCode::new), types,
                all("direction", directions, text -> Direction.valueOf(text.toUpperCase(Locale.ROOT))), date("from", from), date("to", to));
        return search.find(new SearchRequest(query, filters, page, 20,
                one("order", order, text -> SearchOrder.valueOf(text.toUpperCase(Locale.ROOT)))));
    }

    private static Optional<LocalDate> date(String parameter, String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(given -> one(parameter, given, LocalDate::parse));
    }

    private static <T> Set<T> all(String parameter, List<String> texts, Function<String, T> read) {
        return texts.stream().filter(text -> !text.isBlank()).map(text -> one(parameter, text, read)).collect(Collectors.toSet());
    }

    private static <T> T one(String parameter, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Form.malformed("query parameter '%s' is not understood: %s".formatted(parameter, text));
        }
    }
}
