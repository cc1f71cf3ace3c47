package se.samdiarium.web.rest.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.document.DocumentId;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.Hit;
import se.samdiarium.search.SavedSearch;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.SearchText;
import se.samdiarium.search.boundary.SavedSearches;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.web.export.HitExport;
import se.samdiarium.web.export.ListFormat;
import se.samdiarium.web.rest.Form;

/** Full-text search. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    /** A search to keep: its name and its text form. */
    public record SearchForm(String name, String query) {
    }

    @Inject
    private Search search;

    @Inject
    private SavedSearches searches;

    @Inject
    private HitExport export;

    /**
     * Finds registered documents the caller may see. Parameters as {@link SearchText}; facets are counted when {@code facets} names them, or
     * says {@code all}.
     *
     * @param marks {@code false} for who only counts or lists: titles and texts come without what was found marked in them, and sooner
     */
    @GET
    @Path("search")
    public SearchAnswer find(@Context UriInfo uri, @QueryParam("facets") List<String> facets, @QueryParam("size") @DefaultValue("20") int size,
            @QueryParam("marks") @DefaultValue("true") boolean marks) {
        SearchRequest asked = asked(uri);
        return search.find(new SearchRequest(asked.query(), asked.filters(), asked.page(), size, asked.order(), facets(facets), marks));
    }

    /**
     * The hits of a search as a file, each with a link that opens its document; at most {@value SearchRequest#DEEPEST}.
     *
     * @param format {@code csv} or {@code xlsx}
     * @param lang   {@code sv} or {@code en}: language of the headings
     */
    @GET
    @Path("search/hits")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaType.APPLICATION_JSON})
    public Response hits(@Context UriInfo uri, @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("lang") @DefaultValue("sv") String lang) throws IOException {
        ListFormat named = ListFiles.form(format);
        return ListFiles.answer(export.write(asked(uri), named, uri.getBaseUri(), "en".equals(lang) ? Locale.UK : Locale.of("sv", "SE")), named,
                export.fileName(named));
    }

    /** Entries most like this document, best first; none for a document the caller may not see. */
    @GET
    @Path("search/similar")
    public List<Hit> similar(@QueryParam("document") String document, @QueryParam("size") @DefaultValue("10") int size) {
        return search.similar(one("document", document, text -> new DocumentId(UUID.fromString(text))), size);
    }

    /** The searches the caller has kept, by name, each with how many hits are new since it was last looked at. */
    @GET
    @Path("searches")
    public List<SavedSearch.News> saved() {
        return searches.all();
    }

    /** Keeps a search, given as its text form, under a name. */
    @POST
    @Path("searches")
    @Consumes(MediaType.APPLICATION_JSON)
    public SavedSearch save(SearchForm form) {
        return searches.save(form.name(), SearchText.read(form.query() == null ? "" : form.query()).request());
    }

    /** Says that the hits of now have been looked at. */
    @POST
    @Path("searches/{id}/looked")
    public SavedSearch look(@PathParam("id") String id) {
        return searches.look(one("id", id, UUID::fromString));
    }

    /** Forgets a kept search. */
    @DELETE
    @Path("searches/{id}")
    public void delete(@PathParam("id") String id) {
        searches.delete(one("id", id, UUID::fromString));
    }

    private static SearchRequest asked(UriInfo uri) {
        SearchText.Read read = SearchText.read(uri.getQueryParameters());
        if (!read.misread().isEmpty()) {
            String name = read.misread().getFirst();
            throw Form.malformed("query parameter '%s' is not understood: %s".formatted(name, uri.getQueryParameters().get(name)));
        }
        return read.request();
    }

    private static Set<FacetName> facets(List<String> named) {
        if (named.contains("all")) {
            return EnumSet.allOf(FacetName.class);
        }
        return named.stream().flatMap(text -> Stream.of(text.split(","))).filter(text -> !text.isBlank())
                .map(text -> one("facets", text.strip(), name -> FacetName.valueOf(name.toUpperCase(Locale.ROOT)))).collect(Collectors.toSet());
    }

    private static <T> T one(String parameter, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Form.malformed("parameter '%s' is not understood: %s".formatted(parameter, text));
        }
    }
}
