package se.samdiarium.web.page.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.Position;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.search.Facet;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.Hit;
import se.samdiarium.search.QuestionPart;
import se.samdiarium.search.Remark;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.Snippet;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.web.page.Paging;
import se.samdiarium.web.page.Regions;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.Words;

/** Searching: one field, what was understood of it, facets; all in the address, so that a search can be kept and sent. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    /** A condition or filter that can be taken away. */
    public record Chip(String text, String without, boolean filter) {
    }

    /** A facet as shown. */
    public record FacetView(String title, List<FacetLine> lines, int others, boolean chosen) {
    }

    /** A value of a facet as shown; pressing it chooses it or takes it away. */
    public record FacetLine(String label, long count, boolean chosen, String address) {
    }

    /** A facet in the form of the question, with all values there are. */
    public record Pick(String name, String title, String none, List<Option> options) {
    }

    /** A value of it. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** An order to choose. */
    public record OrderLine(String label, String address, boolean chosen) {
    }

    private final Search search;
    private final Diary diary;
    private final Words words;
    private final Regions regions;
    private final AskedSearch asked;
    private SearchAnswer answer;
    private List<DocumentType> types;

    @Inject
    SearchPage(Search search, Diary diary, Words words, Regions regions, AskedSearch asked) {
        this.search = search;
        this.diary = diary;
        this.words = words;
        this.regions = regions;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected SearchPage() {
        this(null, null, null, null, null);
    }

    /** What was found; null when nothing was asked for. */
    public SearchAnswer answer() {
        if (answer == null && asked.isAsked()) {
            answer = search.find(asked.request());
        }
        return answer;
    }

    /** Searches before anything is shown; what was typed in fields becomes a question first, which anybody can read and change. */
    public void load() throws IOException {
        Optional<String> plain = asked.withoutFields();
        if (plain.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(plain.get());
        } else {
            answer();
        }
    }

    /** The facets of the form of the question. */
    public List<Pick> picks() {
        return AskedSearch.IN_FORM.stream().map(name -> new Pick(name.parameter(), title(name),
                texts().of(asked.values(name).size() > 1 ? "search.pick-several" : "search.pick-all"),
                values(name).map(value -> new Option(value, label(name, value, value), value.equals(asked.chosen(name)))).toList())).toList();
    }

    private Stream<String> values(FacetName name) {
        return switch (name) {
            case TYPE -> types().stream().map(DocumentType::code);
            case REGION -> regions.all().stream().map(region -> region.code().value());
            case POSITION -> Arrays.stream(Position.values()).filter(Position::canBeChosen).map(Enum::name);
            default -> Stream.empty();
        };
    }

    /** Where in the hits this page is. */
    public Paging paging() {
        return new Paging(answer.page(), answer.size(), Math.min(answer.total(), SearchRequest.DEEPEST));
    }

    /** What was understood, and the filters; each can be taken away. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (QuestionPart part : answer.parts()) {
            chips.add(new Chip(part.told(), asked.asking(part.without()), false));
        }
        for (Facet facet : answer.facets()) {
            facet.values().stream().filter(Facet.Value::chosen).forEach(value -> chips.add(new Chip(
                    title(facet.name()) + ": " + label(facet.name(), value), asked.toggled(facet.name(), value.value()), true)));
        }
        if (!asked.from().isEmpty() || !asked.to().isEmpty()) {
            chips.add(new Chip(texts().of("search.days") + ": " + asked.from() + "–" + asked.to(), asked.undated(), true));
        }
        asked.since().ifPresent(since -> chips.add(new Chip(words.fill("search.new-since", words.time(since)), asked.ever(), true)));
        return chips;
    }

    /** What was not understood, in the language of the page. */
    public String remark(Remark remark) {
        return texts().of("search.remark." + remark.code());
    }

    /** The facets that divide the hits, and those with something chosen. */
    public List<FacetView> facets() {
        return answer.facets().stream().filter(facet -> facet.values().size() > 1
                        || facet.values().stream().anyMatch(Facet.Value::chosen))
                .map(facet -> new FacetView(title(facet.name()), facet.values().stream()
                        .map(value -> new FacetLine(label(facet.name(), value), value.count(), value.chosen(),
                                asked.toggled(facet.name(), value.value()))).toList(),
                        facet.others(), facet.values().stream().anyMatch(Facet.Value::chosen))).toList();
    }

    /** The orders. */
    public List<OrderLine> orders() {
        return Arrays.stream(SearchOrder.values()).map(order -> new OrderLine(texts().of("search.order." + order), asked.ordered(order),
                order == asked.request().order())).toList();
    }

    /** Name of a type of document; the code itself for one that is not known. */
    public String typeName(String code) {
        return types().stream().filter(each -> each.code().equals(code)).findFirst().map(words::type).orElse(code);
    }

    private List<DocumentType> types() {
        if (types == null) {
            types = diary.documentTypes();
        }
        return types;
    }

    /** Address of a hit: the version that holds what was asked for. */
    public String address(Hit hit) {
        return "/handling?id=" + hit.document() + (hit.onlyOlder() ? "&version=" + hit.found() : "") + "&q=" + asked.encodedQuery();
    }

    /** Address of the passage, where it is marked: on the page as printed, or in the text of what has no pages. */
    public String passage(Hit hit, Snippet snippet) {
        return "/handling?id=" + hit.document() + "&version=" + hit.found() + "&q=" + asked.encodedQuery() + "&sida=" + snippet.page()
                + "#sida-" + snippet.page();
    }

    /** In which versions it was found, when not in the newest only; empty then. */
    public String versions(Hit hit) {
        if (hit.onlyOlder()) {
            return texts().of("search.only-older", hit.older().size() == 1 ? hit.found() : list(hit), hit.versions());
        }
        return hit.older().isEmpty() ? "" : texts().of("search.also-older", list(hit));
    }

    /** Addresses of the list of hits as files. */
    public String file(String format) {
        return "/api/v1/search/hits?" + asked.text() + "&format=" + format + "&lang=" + words.texts().locale().getLanguage();
    }

    private static String list(Hit hit) {
        return String.join(", ", hit.older().stream().sorted().map(Object::toString).toList());
    }

    private String title(FacetName name) {
        return texts().of("search.facet." + name);
    }

    private String label(FacetName name, Facet.Value value) {
        return label(name, value.value(), value.label());
    }

    private String label(FacetName name, String value, String told) {
        return switch (name) {
            case REGION -> regions.name(new RegionCode(value));
            case TYPE -> typeName(value);
            case DIRECTION -> texts().of("direction." + value);
            case SECRECY -> value.equals(FacetName.UNMARKED) ? texts().of("search.unmarked") : value;
            case POSITION -> texts().of("consultation.position." + value);
            case FORMAT -> texts().of("search.form." + value);
            case YEAR, CASE -> told;
        };
    }

    private Texts texts() {
        return words.texts();
    }
}
