package se.samdiarium.web.page.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.SearchText;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.Words;

/** The search in the address, and addresses of its neighbours. In a form that is posted it stands in the hidden field {@code search}. */
@Named("askedSearch")
@RequestScoped
public class AskedSearch {

    /** A hidden field of a form. */
    public record Kept(String name, String value) {
    }

    /** An example of a question; its name in the texts. */
    public record Example(String name, String address) {
    }

    /** Facets that the form of the question lets choose a value of. */
    static final Set<FacetName> IN_FORM = EnumSet.of(FacetName.TYPE, FacetName.REGION, FacetName.POSITION);

    private final HttpServletRequest http;
    private final Words words;
    private SearchText.Read read;

    @Inject
    AskedSearch(HttpServletRequest http, Words words) {
        this.http = http;
        this.words = words;
    }

    /** For the container's proxy. */
    protected AskedSearch() {
        this(null, null);
    }

    /** The search as read. */
    public SearchText.Read read() {
        if (read == null) {
            String posted = http.getParameter("search");
            read = posted != null ? SearchText.read(posted) : SearchText.read(parameters());
        }
        return read;
    }

    /** As sent, with what was typed in fields of its own written into the question. */
    private Map<String, List<String>> parameters() {
        Map<String, List<String>> all = http.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
        if (isFielded()) {
            all.put("q", List.of(FieldedQuestion.of(typed("q"), this::typed)));
        }
        return all;
    }

    private boolean isFielded() {
        return fields().stream().anyMatch(name -> http.getParameter(name) != null);
    }

    /** What is asked for. */
    public SearchRequest request() {
        return read().request();
    }

    /** Whether anything is asked for: words (also none, when the field was sent empty) or a filter. */
    public boolean isAsked() {
        return read().isAsked() || http.getParameter("q") != null;
    }

    /** Address of the same search without fields of its own; empty when it has none, or when something in it is to be told as misread first. */
    public Optional<String> withoutFields() {
        return isFielded() && misread().isEmpty() ? Optional.of(address(request())) : Optional.empty();
    }

    /** The fields, by their parameters. */
    public List<String> fields() {
        return FieldedQuestion.names();
    }

    private String typed(String name) {
        return Optional.ofNullable(http.getParameter(name)).orElse("");
    }

    /** The one value chosen of the facet; empty when there is none, or several. */
    String chosen(FacetName name) {
        Set<String> values = values(name);
        return values.size() == 1 ? values.iterator().next() : "";
    }

    /** The values chosen of the facet. */
    Set<String> values(FacetName name) {
        return request().filters().chosen().getOrDefault(name, Set.of());
    }

    /** The search as text, for the hidden field. */
    public String text() {
        return SearchText.write(request());
    }

    /** Names of what could not be read. */
    public List<String> misread() {
        return read().misread();
    }

    /** First day, as for a date field. */
    public String from() {
        return request().filters().from().map(Object::toString).orElse("");
    }

    /** Last day, as for a date field. */
    public String to() {
        return request().filters().to().map(Object::toString).orElse("");
    }

    /** Whether any filter is chosen. */
    public boolean isFiltered() {
        return !request().filters().equals(SearchFilters.NONE);
    }

    /** Address of another page of hits. */
    public String pageAddress(int page) {
        return address(request()) + (page > 1 ? "&page=" + page : "");
    }

    /** Address of the same search in another order. */
    public String ordered(SearchOrder order) {
        return address(new SearchRequest(request().query(), request().filters(), 1, request().size(), order));
    }

    /** Address of another question with the same filters. */
    public String asking(String query) {
        return address(new SearchRequest(query, request().filters(), 1, request().size(), request().order()));
    }

    /** Address without any filter. */
    public String unfiltered() {
        return address(request().with(SearchFilters.NONE));
    }

    /** Address with no days. */
    public String undated() {
        return address(request().with(request().filters().undated()));
    }

    /** Only what came after this; empty: whenever. */
    public Optional<Instant> since() {
        return request().filters().since();
    }

    /** Address whenever it came. */
    public String ever() {
        return address(request().with(request().filters().ever()));
    }

    /** Address with this value chosen, or, when it is chosen, no longer. */
    public String toggled(FacetName name, String value) {
        SearchFilters filters = request().filters();
        Map<FacetName, Set<String>> chosen = new HashMap<>(filters.chosen());
        Set<String> values = new HashSet<>(chosen.getOrDefault(name, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        chosen.put(name, values);
        return address(request().with(filters.choosing(chosen)));
    }

    /** What the form of the question does not show, for its hidden fields: who asks otherwise keeps the other filters and the order. */
    public List<Kept> kept() {
        Map<FacetName, Set<String>> hidden = new HashMap<>(request().filters().chosen());
        IN_FORM.stream().filter(name -> values(name).size() == 1).forEach(hidden::remove);
        return kept(request().with(request().filters().undated().choosing(hidden)));
    }

    /** Everything but the question and the days. */
    public List<Kept> keptUndated() {
        return kept(request().with(request().filters().undated()));
    }

    /** Examples of the language of questions. */
    public List<Example> examples() {
        Texts texts = words.texts();
        return Stream.of("words", "phrase", "near", "or", "not", "prefix", "fields", "dates", "numbers").map(name -> new Example(name,
                address(new SearchRequest(texts.of("search.help." + name), SearchFilters.NONE, 1, 1, SearchOrder.RELEVANCE)))).toList();
    }

    private static List<Kept> kept(SearchRequest request) {
        return Stream.of(SearchText.write(request).split("&")).map(pair -> pair.split("=", 2)).filter(pair -> !pair[0].equals("q"))
                .map(pair -> new Kept(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8))).toList();
    }

    /** The question for the address of a document, so that what was asked for is marked there. */
    public String encodedQuery() {
        return URLEncoder.encode(request().query(), StandardCharsets.UTF_8);
    }

    private static String address(SearchRequest request) {
        return "/sok?" + SearchText.write(request);
    }
}
