package se.samdiarium.web.page.compare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Words;

/**
 * What the address of a comparison asks for: {@code fran} and {@code till} as {@code document:version}, or {@code handling} once or more, from
 * which the two are proposed: the newest of two documents, or the two newest versions of one.
 */
@Named("askedComparison")
@RequestScoped
public class AskedComparison {

    private static final int MOST = 30;

    /** A version to choose. */
    public record Choice(String value, String label) {
    }

    /** A document to choose versions of. */
    public record Group(String title, List<Choice> choices) {
    }

    private final HttpServletRequest request;
    private final Documents documents;
    private final Language language;
    private final Words words;
    private Map<DocumentId, DocumentView> known;
    private String older;
    private String newer;

    @Inject
    AskedComparison(HttpServletRequest request, Documents documents, Language language, Words words) {
        this.request = request;
        this.documents = documents;
        this.language = language;
        this.words = words;
    }

    /** For the container's proxy. */
    protected AskedComparison() {
        this(null, null, null, null);
    }

    /** Whether two different versions are asked for. */
    public boolean isComplete() {
        known();
        return older != null && newer != null && !older.equals(newer);
    }

    /** Whether anything is asked for at all. */
    public boolean isAsked() {
        return !known().isEmpty();
    }

    VersionRef older() {
        return parse(older);
    }

    VersionRef newer() {
        return parse(newer);
    }

    /** The documents of the address and their versions. */
    public List<Group> groups() {
        return known().values().stream().map(document -> new Group(document.title(), document.versions().stream()
                .map(version -> new Choice(value(document, version),
                        words.fill("compare.choice", version.number(), words.day(version.createdAt()), version.fileName())))
                .toList())).toList();
    }

    /** The older version, as in the address. */
    public String getOlderValue() {
        known();
        return older;
    }

    /** The newer version, as in the address. */
    public String getNewerValue() {
        known();
        return newer;
    }

    /** Ids of the documents that can be chosen among. */
    public List<String> handlingar() {
        return known().keySet().stream().map(DocumentId::toString).toList();
    }

    /** Whether both texts are shown in one. */
    public boolean isInline() {
        return "lopande".equals(request.getParameter("visa"));
    }

    /** Whether all is shown. */
    public boolean isWhole() {
        return request.getParameter("allt") != null;
    }

    boolean isOpened(int stretch) {
        return isWhole() || Stream.of(values("oppna")).anyMatch(String.valueOf(stretch)::equals);
    }

    /** The address that also shows a stretch. */
    String opening(int stretch) {
        StringBuilder address = new StringBuilder(base());
        Stream.of(values("oppna")).filter(value -> value.matches("\\d{1,9}")).forEach(value -> address.append("&oppna=").append(value));
        return address.append("&oppna=").append(stretch).append("#s").append(stretch).toString();
    }

    /** The address with both texts in one, or side by side. */
    public String showing(boolean inline) {
        return address(older, newer, inline) + (isWhole() ? "&allt=1" : "");
    }

    /** The address with all shown, or folded. */
    public String whole(boolean whole) {
        return base() + (whole ? "&allt=1" : "");
    }

    /** The address that compares the other way. */
    public String turned() {
        return address(newer, older, isInline());
    }

    /** Address of the marked document. */
    public String pdf(boolean whole) {
        return "/api/v1/comparisons?older=%s&newer=%s&format=pdf&unchanged=%s&lang=%s".formatted(older, newer, whole, language.getTag());
    }

    private String base() {
        return address(older, newer, isInline());
    }

    private static String address(String from, String to, boolean inline) {
        return "/jamfor?fran=" + from + "&till=" + to + (inline ? "&visa=lopande" : "");
    }

    private Map<DocumentId, DocumentView> known() {
        if (known == null) {
            known = new LinkedHashMap<>();
            List<String> ends = Stream.of("fran", "till").map(request::getParameter).filter(value -> value != null && !value.isEmpty()).toList();
            ends.forEach(value -> add(parse(value).document()));
            Arrays.stream(values("handling")).limit(MOST).forEach(value -> add(Ids.parse(value, DocumentId::new, "document.unknown")));
            List<String> proposed = proposed();
            older = Optional.ofNullable(request.getParameter("fran")).filter(value -> !value.isEmpty()).orElse(proposed.getFirst());
            newer = Optional.ofNullable(request.getParameter("till")).filter(value -> !value.isEmpty()).orElse(proposed.getLast());
        }
        return known;
    }

    private void add(DocumentId id) {
        known.computeIfAbsent(id, documents::view);
    }

    /** Two versions that are likely meant. */
    private List<String> proposed() {
        List<DocumentView> all = new ArrayList<>(known.values());
        if (all.isEmpty()) {
            return Arrays.asList(null, null);
        }
        if (all.size() > 1) {
            return List.of(value(all.get(0), all.get(0).latest()), value(all.get(1), all.get(1).latest()));
        }
        List<VersionView> versions = all.getFirst().versions();
        return List.of(value(all.getFirst(), versions.get(Math.min(1, versions.size() - 1))), value(all.getFirst(), versions.getFirst()));
    }

    private static String value(DocumentView document, VersionView version) {
        return document.id() + ":" + version.number();
    }

    private static VersionRef parse(String value) {
        int colon = value.lastIndexOf(':');
        String number = value.substring(colon + 1);
        if (colon < 0 || !number.matches("\\d{1,9}")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "document.unknown", value);
        }
        return new VersionRef(Ids.parse(value.substring(0, colon), DocumentId::new, "document.unknown"), Integer.parseInt(number));
    }

    private String[] values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }
}
