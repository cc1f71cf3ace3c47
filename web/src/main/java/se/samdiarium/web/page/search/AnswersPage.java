package se.samdiarium.web.page.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.search.AnswerComparison;
import se.samdiarium.search.AnswerComparison.Answer;
import se.samdiarium.search.AnswerComparison.Answerer;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;
import se.samdiarium.search.boundary.Answers;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Words;
import se.samdiarium.web.page.document.DocumentLinks;

/** What the answers to a remiss say about a section, side by side; all that is chosen stands in the address. */
@Named("answersPage")
@RequestScoped
public class AnswersPage {

    /** A section that can be chosen. */
    public record Choice(String label, int answerers, String address, boolean chosen) {
    }

    /** Somebody who has answered, to be compared or not. */
    public record Shown(String key, String name, boolean chosen) {
    }

    private static final String PATH = "/jamfor-svar";
    /** A line of a printed page ends anywhere; a paragraph and a list do not. */
    private static final String LINE_END = "(?<!\\n)\\n(?!\\n|[-•–*·]\\s|\\d+[.)]\\s|[a-z]\\)\\s)";

    private final Answers answers;
    private final Words words;
    private final HttpServletRequest request;
    private List<CaseLine> cases;
    private AnswerComparison comparison;

    @Inject
    AnswersPage(Answers answers, Words words, HttpServletRequest request) {
        this.answers = answers;
        this.words = words;
        this.request = request;
    }

    /** For the container's proxy. */
    protected AnswersPage() {
        this(null, null, null);
    }

    /** Compares before anything is shown. */
    public void load() {
        comparison();
    }

    /** The cases that have answers. */
    public List<CaseLine> cases() {
        if (cases == null) {
            cases = answers.cases();
        }
        return cases;
    }

    /** The comparison in the case asked for, or else in the newest; null when there is none. */
    public AnswerComparison comparison() {
        if (comparison == null && (!parameter("arende").isEmpty() || !cases().isEmpty())) {
            CaseId chosen = parameter("arende").isEmpty() ? cases().getFirst().id()
                    : Ids.parse(parameter("arende"), CaseId::new, "registry.case-unknown");
            comparison = answers.about(chosen, sought());
        }
        return comparison;
    }

    /** The section as typed. */
    public String section() {
        return parameter("paragraf").strip();
    }

    /** Words as typed. */
    public String words() {
        return parameter("ord").strip();
    }

    /** Whether what was typed is no section. */
    public boolean isMisread() {
        return !section().isEmpty() && Section.parse(section()).isEmpty();
    }

    /** The section compared, as it is written; empty when none is. */
    public String compared() {
        return comparison().section().map(Section::text).orElse("");
    }

    /** Sections the answers speak of. */
    public List<Choice> sections() {
        return comparison().sections().stream().map(each -> new Choice(each.section().text(), each.answerers(),
                address(each.section()), comparison().section().filter(each.section()::equals).isPresent())).toList();
    }

    /** Who has answered, for the choice of whom to compare. */
    public List<Shown> choosable() {
        return comparison().answerers().stream().map(each -> new Shown(key(each), each.name(), chosen().contains(key(each)))).toList();
    }

    /** Those who say something about the section, of those chosen. */
    public List<Answerer> speaking() {
        return shown().stream().filter(Answerer::says).toList();
    }

    /** Those who have answered and say nothing of it. */
    public List<Answerer> silent() {
        return shown().stream().filter(each -> !each.says() && each.readable()).toList();
    }

    /** Those whose answers cannot be read, so that nothing is known. */
    public List<Answerer> unread() {
        return shown().stream().filter(each -> !each.says() && !each.readable()).toList();
    }

    /** Whether only some of the answers are compared. */
    public boolean isNarrowed() {
        return !chosen().isEmpty();
    }

    /** A section and how many speak of it, in words. */
    public String told(Choice choice) {
        return words.texts().count("answers.section-label", choice.answerers(), choice.label());
    }

    /** A passage's pieces, lines run together as on a page of another width. */
    public List<Fragment> flowing(Passage passage) {
        return passage.fragments().stream().map(each -> new Fragment(each.text().replaceAll(LINE_END, " "), each.marked())).toList();
    }

    /** Address of the passage in its document; of the document when there is no passage. */
    public String address(Answer answer, Passage passage) {
        DocumentId document = answer.document().orElseThrow();
        return passage == null ? DocumentLinks.reader(document, answer.version(), sought())
                : DocumentLinks.passage(document, answer.version(), sought(), passage);
    }

    /** Address of the comparison as a file. */
    public String file(String format) {
        return "/api/v1/answers/file?case=" + comparison().caseId() + "&section=" + encoded(section()) + "&q=" + encoded(words())
                + chosen().stream().map(key -> "&region=" + encoded(key)).collect(Collectors.joining())
                + "&format=" + format + "&lang=" + words.texts().locale().getLanguage();
    }

    private Sought sought() {
        return new Sought(words(), Section.parse(section()));
    }

    private String address(Section section) {
        return PATH + "?arende=" + comparison().caseId() + "&paragraf=" + encoded(section.number())
                + (words().isEmpty() ? "" : "&ord=" + encoded(words()))
                + chosen().stream().map(key -> "&region=" + encoded(key)).collect(Collectors.joining());
    }

    private List<Answerer> shown() {
        Set<String> chosen = chosen();
        List<Answerer> all = comparison().answerers();
        return chosen.isEmpty() ? all : all.stream().filter(each -> chosen.contains(key(each))).toList();
    }

    private static String key(Answerer answerer) {
        return answerer.region().map(Object::toString).orElse(answerer.name());
    }

    /** Of those chosen, those who have answered in this case. */
    private Set<String> chosen() {
        String[] values = request.getParameterValues("region");
        Set<String> there = comparison().answerers().stream().map(AnswersPage::key).collect(Collectors.toSet());
        return values == null ? Set.of() : Arrays.stream(values).filter(there::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
