package se.samdiarium.web.page.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.web.page.Paging;
import se.samdiarium.web.page.Words;

/** Searching: one field, a few filters, all in the address, so that a search can be kept and sent. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    private static final int SIZE = 20;

    private final Search search;
    private final Diary diary;
    private final Words words;
    private String query;
    private String region;
    private String type;
    private String from;
    private String to;
    private String order;
    private int page = 1;
    private SearchAnswer answer;
    private List<DocumentType> types;

    @Inject
    SearchPage(Search search, Diary diary, Words words) {
        this.search = search;
        this.diary = diary;
        this.words = words;
    }

    /** For the container's proxy. */
    protected SearchPage() {
        this(null, null, null);
    }

    /** Searches before anything is shown. */
    public void load() {
        if (isAsked()) {
            answer = search.find(new SearchRequest(query, filters().parsed(), page, SIZE, newestFirst() ? SearchOrder.DATE : SearchOrder.RELEVANCE));
        }
    }

    /** Whether anything is asked: words or a filter. */
    public boolean isAsked() {
        return query != null || filters().any();
    }

    /** What was found. */
    public SearchAnswer answer() {
        return answer;
    }

    /** Where in the hits this page is. */
    public Paging paging() {
        return new Paging(answer.page(), answer.size(), Math.min(answer.total(), SearchRequest.DEEPEST));
    }

    /** Address of another page of the same search. */
    public String pageAddress(int other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", query);
        parameters.put("region", region);
        parameters.put("typ", type);
        parameters.put("fran", from);
        parameters.put("till", to);
        parameters.put("ordning", order);
        parameters.put("sida", other == 1 ? null : String.valueOf(other));
        return "/sok?" + parameters.entrySet().stream().filter(each -> each.getValue() != null && !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Address of the same search without its filters. */
    public String unfilteredAddress() {
        return "/sok?q=" + URLEncoder.encode(query == null ? "" : query, StandardCharsets.UTF_8);
    }

    /** The filters as typed. */
    public TypedFilters filters() {
        return new TypedFilters(region, type, from, to);
    }

    /** The types to choose among. */
    public List<DocumentType> types() {
        if (types == null) {
            types = diary.documentTypes();
        }
        return types;
    }

    /** Name of a type of document; the code itself for one that is not known. */
    public String typeName(String code) {
        return types().stream().filter(each -> each.code().equals(code)).findFirst().map(words::type).orElse(code);
    }

    /** Whether the newest come first instead of the best. */
    public boolean newestFirst() {
        return "datum".equals(order);
    }

    /** Words searched for. */
    public String getQuery() {
        return query;
    }

    /** Takes the words searched for. */
    public void setQuery(String query) {
        this.query = query;
    }

    /** Code of a region. */
    public String getRegion() {
        return region;
    }

    /** Takes the code of a region. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** Code of a type. */
    public String getType() {
        return type;
    }

    /** Takes the code of a type. */
    public void setType(String type) {
        this.type = type;
    }

    /** First day. */
    public String getFrom() {
        return from;
    }

    /** Takes the first day. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** Last day. */
    public String getTo() {
        return to;
    }

    /** Takes the last day. */
    public void setTo(String to) {
        this.to = to;
    }

    /** {@code datum}, or empty for the best first. */
    public String getOrder() {
        return order;
    }

    /** Takes the order. */
    public void setOrder(String order) {
        this.order = order;
    }

    /** Page, from 1. */
    public int getPage() {
        return page;
    }

    /** Takes the page. */
    public void setPage(int page) {
        this.page = page;
    }
}
