package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.boundary.DiaryLists;
import se.samdiarium.web.export.DiaryExport;
import se.samdiarium.web.export.ListFormat;

/** The diary as lists: pages as JSON, whole lists as CSV, Excel or PDF. */
@Path("")
public class DiaryResource {

    private static final String JSON = "json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private DiaryLists lists;

    @Inject
    private DiaryExport export;

    /**
     * A list; its filters are those of {@link ListQueryText}. As JSON one page with the exact count of all lines; by {@code Accept} or
     * {@code format=csv|xlsx|pdf} the whole list as a file, at most as many lines as the format takes.
     *
     * @param lang {@code sv} or {@code en}: language of the file's headings; without it as {@code Accept-Language} says
     */
    @GET
    @Path("diary")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", XLSX, "application/pdf"})
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("format") String format, @QueryParam("lang") String lang)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, given) -> values.put(name, given.getFirst()));
        ListQuery query = ListQueryText.read(values);
        Optional<ListFormat> asked = asked(format, headers);
        return asked.isPresent() ? file(query, asked.get(), language(lang, headers))
                : Response.ok(query.list() == DiaryList.ENTRIES ? lists.entries(query, page, size) : lists.cases(query, page, size),
                        MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Whole before it is sent; gone when it has been sent. */
    private Response file(ListQuery query, ListFormat format, Locale locale) throws IOException {
        java.nio.file.Path path = export.write(query, format, locale);
        long size = Files.size(path);
        return Response.ok(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), format.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName(query, format) + "\"")
                .build();
    }

    private static Optional<ListFormat> asked(String format, HttpHeaders headers) {
        if (format != null && !format.isBlank()) {
            Optional<ListFormat> named = ListFormat.of(format);
            if (named.isEmpty() && !format.equals(JSON)) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.list-format", format);
            }
            return named;
        }
        MediaType wanted = headers.getAcceptableMediaTypes().getFirst();
        return Arrays.stream(ListFormat.values()).filter(each -> !wanted.isWildcardType() && !wanted.isWildcardSubtype())
                .filter(each -> each.mediaType().startsWith(wanted.getType() + "/" + wanted.getSubtype())).findFirst();
    }

    private static Locale language(String lang, HttpHeaders headers) {
        String language = lang != null ? lang : headers.getAcceptableLanguages().getFirst().getLanguage();
        return "en".equals(language) ? Locale.UK : Locale.of("sv", "SE");
    }
}
